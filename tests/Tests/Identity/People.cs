using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity;

/// <summary>A world with Ana, who owns the workspace "Ana's candles".</summary>
internal sealed class People(World world, string keyFolder) : IAsyncDisposable
{
    public const string Email = "ana@example.com";
    public const string Password = "seven green bottles";
    public const string Address = "203.0.113.7";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public World World { get; } = world;

    public Guid WorkspaceId { get; private set; }

    public static async Task<People> Nobody(string database)
    {
        var folder = Directory.CreateTempSubdirectory("creatorflow-test-").FullName;
        var settings = new IdentitySettings { KeyFolder = folder, PasswordRounds = 1 };
        return new(await World.On(database, services => services.AddIdentity(settings)), folder);
    }

    public static async Task<People> Ana(string database)
    {
        var people = await Nobody(database);
        people.WorkspaceId = (await people.Create()).Value;
        return people;
    }

    public Task<Result<Guid>> Create(
        string workspace = "Ana's candles", string email = Email, string name = "Ana", string password = Password) =>
        Ask<IWorkspaces, Result<Guid>>(asked => asked.Create(workspace, email, name, password, Ct));

    public Task<Result<Guid>> AddMember(
        Role role = Role.Packer, string email = "ben@example.com", Guid? workspaceId = null) =>
        Ask<IWorkspaces, Result<Guid>>(asked => asked.AddMember(
            workspaceId ?? WorkspaceId, email, "Ben", Password, role, Actor.System, Ct));

    public Task<Result<Standing>> SignIn(string email = Email, string password = Password) =>
        Ask<SignInPerson, Result<Standing>>(signIn => signIn.Run(email, password, Address, Ct));

    public Task<User> Stored(string email = Email) =>
        World.Db(db => db.Set<User>().AsNoTracking().SingleAsync(user => user.Email == email, Ct));

    /// <summary>The facts of a workspace, oldest first.</summary>
    public async Task<IReadOnlyList<Fact>> Facts(Guid? workspaceId = null) =>
    [
        .. (await World.Db(
            db => db.Set<FactRow>().AsNoTracking().OrderBy(row => row.Position).ToListAsync(Ct),
            workspaceId ?? WorkspaceId)).Select(row => row.ToFact()),
    ];

    public async Task<T> LastFact<T>() => (await Facts())[^1].Body<T>();

    public async Task<TAnswer> Ask<T, TAnswer>(Func<T, Task<TAnswer>> question) where T : notnull
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        Directory.Delete(keyFolder, recursive: true);
    }
}

internal static class Refusals
{
    public static void ShouldBeRefused<T>(this Result<T> result, string code)
    {
        result.Ok.ShouldBeFalse();
        result.Problem!.Code.ShouldBe(code);
    }
}

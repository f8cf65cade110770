using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Workspaces;

public sealed class CreateWorkspaceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_workspace_has_an_owner_and_both_are_told(string database)
    {
        await using var people = await People.Ana(database);

        var all = await people.Ask<IWorkspaces, IReadOnlyList<Workspace>>(workspaces => workspaces.All(Ct));
        all.ShouldBe([new Workspace(people.WorkspaceId, "Ana's candles", TestClock.Start)]);
        var ana = await people.Stored();
        ana.PasswordHash.ShouldNotBeNull().ShouldNotContain(People.Password);
        var facts = await people.Facts();
        facts.Select(fact => fact.Kind).ShouldBe(["WorkspaceCreated", "MemberAdded"]);
        facts[0].SubjectId.ShouldBe(people.WorkspaceId);
        facts[1].Body<MemberAdded>().ShouldBe(new MemberAdded(People.Email, Role.Owner));
        facts[1].By.ShouldBe(Actor.Person(ana.Id, "Ana"));
    }

    [Theory]
    [InlineData("", People.Email, "Ana", People.Password, "identity.name_missing", "workspace")]
    [InlineData("  ", People.Email, "Ana", People.Password, "identity.name_missing", "workspace")]
    [InlineData("Shop", People.Email, " ", People.Password, "identity.name_missing", "name")]
    [InlineData("Shop", "", "Ana", People.Password, "identity.email_invalid", "email")]
    [InlineData("Shop", "ana", "Ana", People.Password, "identity.email_invalid", "email")]
    [InlineData("Shop", "@example.com", "Ana", People.Password, "identity.email_invalid", "email")]
    [InlineData("Shop", "ana@", "Ana", People.Password, "identity.email_invalid", "email")]
    [InlineData("Shop", "a@b@example.com", "Ana", People.Password, "identity.email_invalid", "email")]
    [InlineData("Shop", "ana smith@example.com", "Ana", People.Password, "identity.email_invalid", "email")]
    [InlineData("Shop", People.Email, "Ana", "elevenchars", "identity.password_weak", "password")]
    [InlineData("Shop", People.Email, "Ana", "aaaaaaaaaaaaaaaa", "identity.password_weak", "password")]
    public async Task A_refused_workspace_leaves_nothing_behind(
        string workspace, string email, string name, string password, string code, string field)
    {
        await using var people = await People.Nobody("sqlite");

        var refused = await people.Create(workspace, email, name, password);

        refused.ShouldBeRefused(code);
        refused.Problem!.Field.ShouldBe(field);
        await ShouldBeEmpty(people);
    }

    [Fact]
    public async Task What_is_too_long_is_refused()
    {
        await using var people = await People.Nobody("sqlite");

        (await people.Create(workspace: new string('a', 101))).ShouldBeRefused("identity.name_missing");
        (await people.Create(name: new string('a', 101))).ShouldBeRefused("identity.name_missing");
        (await people.Create(email: new string('a', 250) + "@b.co")).ShouldBeRefused("identity.email_invalid");
        (await people.Create(password: string.Concat(Enumerable.Repeat("abcd", 65))))
            .ShouldBeRefused("identity.password_weak");
        await ShouldBeEmpty(people);
    }

    private static async Task ShouldBeEmpty(People people)
    {
        (await people.World.Db(db => db.Set<WorkspaceRow>().CountAsync(Ct))).ShouldBe(0);
        (await people.World.Db(db => db.Set<User>().CountAsync(Ct))).ShouldBe(0);
        (await people.World.Db(db => db.Set<Membership>().CountAsync(Ct))).ShouldBe(0);
    }
}

using System.Globalization;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity;

public sealed class PreferencesTests
{
    private const string Key = "columns:orders";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_chosen_last_is_kept_once(string database)
    {
        await using var people = await People.Ana(database);
        var ana = (await people.Stored()).Id;

        (await Set(people, ana, Key, "number,total")).Value.ShouldBe("number,total");
        (await Set(people, ana, Key, "number")).Value.ShouldBe("number");
        (await Set(people, ana, Key, "number")).Value.ShouldBe("number");

        (await Get(people, ana, Key)).ShouldBe("number");
        (await Get(people, ana, "columns:stock")).ShouldBeNull();
        (await Rows(people, people.WorkspaceId)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_person_and_another_workspace_have_their_own(string database)
    {
        await using var people = await People.Ana(database);
        var ana = (await people.Stored()).Id;
        var ben = (await people.AddMember()).Value;
        var other = (await people.Create("Ben's mugs", "cleo@example.com", "Cleo")).Value;

        (await Set(people, ana, Key, "total")).Ok.ShouldBeTrue();
        (await Set(people, ana, Key, "buyer", other)).Ok.ShouldBeTrue();

        (await Get(people, ana, Key)).ShouldBe("total");
        (await Get(people, ana, Key, other)).ShouldBe("buyer");
        (await Get(people, ben, Key)).ShouldBeNull();
        (await Rows(people, people.WorkspaceId)).ShouldBe(1);
        (await Rows(people, other)).ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_choice_is_forgotten()
    {
        await using var people = await People.Ana("sqlite");
        var ana = (await people.Stored()).Id;
        await Set(people, ana, Key, "total");

        (await Set(people, ana, Key, "")).Ok.ShouldBeTrue();
        (await Set(people, ana, Key, "")).Ok.ShouldBeTrue();

        (await Get(people, ana, Key)).ShouldBeNull();
        (await Rows(people, people.WorkspaceId)).ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Columns:orders")]
    [InlineData("columns:orders\n")]
    [InlineData("columns:orders' OR 1=1 --")]
    [InlineData("../look")]
    [InlineData("1look")]
    [InlineData("columns:ärger")]
    [InlineData("columns:0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task A_key_that_is_none_is_refused_and_nothing_is_kept(string key)
    {
        await using var people = await People.Ana("sqlite");
        var ana = (await people.Stored()).Id;

        (await Set(people, ana, key, "x")).ShouldBeRefused("identity.preference_key_invalid");

        (await Rows(people, people.WorkspaceId)).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_too_long_or_unreadable_is_refused_and_the_old_choice_stays()
    {
        await using var people = await People.Ana("sqlite");
        var ana = (await people.Stored()).Id;
        await Set(people, ana, Key, "total");

        (await Set(people, ana, Key, new string('x', Preferences.ValueMaxLength))).Ok.ShouldBeTrue();
        (await Set(people, ana, Key, "total")).Ok.ShouldBeTrue();
        (await Set(people, ana, Key, new string('x', Preferences.ValueMaxLength + 1)))
            .ShouldBeRefused("identity.preference_too_long");
        (await Set(people, ana, Key, "to\0tal")).ShouldBeRefused("identity.preference_unreadable");

        (await Get(people, ana, Key)).ShouldBe("total");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_person_has_a_limited_number_of_them(string database)
    {
        await using var people = await People.Ana(database);
        var ana = (await people.Stored()).Id;

        for (var i = 0; i < Preferences.MaxPerPerson; i++)
        {
            (await Set(people, ana, $"columns:{i.ToString(CultureInfo.InvariantCulture)}", "x")).Ok.ShouldBeTrue();
        }

        (await Set(people, ana, "columns:one-more", "x")).ShouldBeRefused("identity.preferences_too_many");
        (await Set(people, ana, "columns:0", "y")).Ok.ShouldBeTrue();
        (await Rows(people, people.WorkspaceId)).ShouldBe(Preferences.MaxPerPerson);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_windows_that_choose_at_once_leave_one_choice(string database)
    {
        await using var people = await People.Ana(database);
        var ana = (await people.Stored()).Id;

        var both = await Task.WhenAll(Set(people, ana, Key, "total"), Set(people, ana, Key, "buyer"));

        both.ShouldAllBe(answer => answer.Ok);
        (await Get(people, ana, Key)).ShouldBeOneOf("total", "buyer");
        (await Rows(people, people.WorkspaceId)).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_prefers_nothing()
    {
        await using var people = await People.Ana("sqlite");

        (await people.Ask<IPreferences, string?>(asked => asked.Get(Key, Ct))).ShouldBeNull();
    }

    private static Task<Result<string>> Set(
        People people, Guid person, string key, string value, Guid? workspaceId = null) =>
        As(people, person, workspaceId, asked => asked.Set(key, value, Ct));

    private static Task<string?> Get(People people, Guid person, string key, Guid? workspaceId = null) =>
        As(people, person, workspaceId, asked => asked.Get(key, Ct));

    private static async Task<T> As<T>(
        People people, Guid person, Guid? workspaceId, Func<IPreferences, Task<T>> ask)
    {
        var workspace = workspaceId ?? people.WorkspaceId;
        await using var scope = people.World.Scope(workspace);
        scope.ServiceProvider.GetRequiredService<CurrentActor>()
            .Become(new(person, "Ana", People.Email, workspace, Role.Owner));
        return await ask(scope.ServiceProvider.GetRequiredService<IPreferences>());
    }

    private static Task<int> Rows(People people, Guid workspaceId) =>
        people.World.Db(db => db.Set<PreferenceRow>().CountAsync(Ct), workspaceId);
}

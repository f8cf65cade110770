using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Workspaces;

public sealed class WorkspacesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_joins_a_workspace_that_is_not_there()
    {
        await using var people = await People.Ana("sqlite");

        (await people.AddMember(workspaceId: Ids.New(TestClock.Start)))
            .ShouldBeRefused("identity.workspace_unknown");

        (await people.World.Db(db => db.Set<User>().CountAsync(Ct))).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_workspace_sees_nothing_of_what_another_one_recorded(string database)
    {
        await using var people = await People.Ana(database);
        var other = (await people.Create("Ben's soaps", "ben@example.com", "Ben")).Value;

        (await people.Facts(other)).Select(fact => fact.Body<MemberAdded>().Email)
            .ShouldNotContain(People.Email);
        (await people.Facts()).ShouldAllBe(fact => fact.WorkspaceId == people.WorkspaceId);
        (await people.SignIn("ben@example.com")).Value.Person.WorkspaceId.ShouldBe(other);
    }
}

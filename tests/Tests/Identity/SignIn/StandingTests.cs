using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.SignIn;

public sealed class StandingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_belongs_to_two_workspaces_starts_in_the_one_joined_first(string database)
    {
        await using var people = await People.Ana(database);
        var ana = (await people.Stored()).Id;
        people.World.Clock.Advance(TimeSpan.FromDays(1));
        var other = (await people.Create("Ben's soaps", "ben@example.com", "Ben")).Value;
        await people.World.Db(db =>
        {
            db.Add(new Membership
            {
                WorkspaceId = other, UserId = ana, Role = Role.Viewer, CreatedAt = people.World.Clock.GetUtcNow(),
            });
            return db.SaveChangesAsync(Ct);
        });

        (await Ask(people, db => Standing.First(db, ana, Ct))).Person.WorkspaceId.ShouldBe(people.WorkspaceId);
        var there = (await Ask(people, db => Standing.Find(db, ana, other, Ct))).Person;
        (there.WorkspaceId, there.Role).ShouldBe((other, Role.Viewer));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_does_not_belong_to_a_workspace_has_no_standing_there(string database)
    {
        await using var people = await People.Ana(database);
        var other = (await people.Create("Ben's soaps", "ben@example.com", "Ben")).Value;
        var ana = (await people.Stored()).Id;

        (await people.Ask<AppDb, Standing?>(db => Standing.Find(db, ana, other, Ct))).ShouldBeNull();
    }

    private static async Task<Standing> Ask(People people, Func<AppDb, Task<Standing?>> question) =>
        (await people.Ask(question)).ShouldNotBeNull();
}

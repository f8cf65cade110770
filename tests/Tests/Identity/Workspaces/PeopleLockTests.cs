using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Workspaces;

public sealed class PeopleLockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_many_first_workspaces_asked_for_at_once_there_is_one(string database)
    {
        await using var people = await People.Nobody(database);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => people.Ask<CreateWorkspace, Result<Guid>>(
            create => create.Run(
                $"Shop {i}", new($"owner{i}@example.com", "Owner", People.Password), onlyFirst: true, Ct))));

        results.Count(result => result.Ok).ShouldBe(1);
        results.Where(result => !result.Ok).ShouldAllBe(result => result.Problem!.Code == "identity.already_set_up");
        (await people.World.Db(db => db.Set<User>().CountAsync(Ct))).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_many_people_with_one_address_added_at_once_there_is_one(string database)
    {
        await using var people = await People.Ana(database);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => people.AddMember()));

        results.Count(result => result.Ok).ShouldBe(1);
        results.Where(result => !result.Ok).ShouldAllBe(result => result.Problem!.Code == "identity.email_taken");
    }
}

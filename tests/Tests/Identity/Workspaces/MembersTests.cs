using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Identity.Workspaces;

public sealed class MembersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task All_who_belong_to_the_workspace_are_listed_by_name_and_nobody_else(string database)
    {
        await using var people = await People.Ana(database);
        var ben = (await people.AddMember()).Value;
        await people.Create("Elsewhere", "cleo@example.com", "Cleo");

        var all = await Ask(people, members => members.All(Ct));

        all.Select(member => (member.Name, member.Email))
            .ShouldBe([("Ana", People.Email), ("Ben", "ben@example.com")]);
        all[1].Id.ShouldBe(ben);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_is_found_by_address_or_id_within_the_workspace(string database)
    {
        await using var people = await People.Ana(database);
        var ben = (await people.AddMember()).Value;
        await people.Create("Elsewhere", "cleo@example.com", "Cleo");

        (await Ask(people, members => members.Find(" BEN@example.com ", Ct)))!.Id.ShouldBe(ben);
        (await Ask(people, members => members.Find($"{ben}", Ct)))!.Name.ShouldBe("Ben");
        (await Ask(people, members => members.Find("Ben", Ct))).ShouldBeNull();
        (await Ask(people, members => members.Find("cleo@example.com", Ct))).ShouldBeNull();
    }

    private static async Task<T> Ask<T>(People people, Func<IMembers, Task<T>> question)
    {
        await using var scope = people.World.Scope(people.WorkspaceId);
        return await question(scope.ServiceProvider.GetRequiredService<IMembers>());
    }
}

using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Users;

public sealed class AddPersonTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_address_belongs_to_one_person_whatever_its_case(string database)
    {
        await using var people = await People.Ana(database);

        (await people.Create("Other shop", "ANA@Example.com")).ShouldBeRefused("identity.email_taken");

        (await people.World.Db(db => db.Set<WorkspaceRow>().CountAsync(Ct))).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_member_signs_in_with_the_role_given(string database)
    {
        await using var people = await People.Ana(database);
        await people.AddMember(Role.Viewer);

        var standing = (await people.SignIn("ben@example.com")).Value;

        (standing.Person.WorkspaceId, standing.Person.Role).ShouldBe((people.WorkspaceId, Role.Viewer));
    }
}

using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Access;

public sealed class CurrentActorTests
{
    [Fact]
    public void Nobody_may_do_nothing_and_asking_who_acts_is_a_bug()
    {
        var current = new CurrentActor();

        (current.SignedIn, current.Role, current.WorkspaceId).ShouldBe((false, null, Guid.Empty));
        Permissions.All.ShouldAllBe(permission => !current.May(permission));
        Should.Throw<InvalidOperationException>(() => current.Actor);
    }

    [Fact]
    public void A_person_may_do_what_the_role_allows()
    {
        var current = new CurrentActor();
        var ben = new Person(
            Ids.New(TestClock.Start), "Ben", "ben@example.com", Ids.New(TestClock.Start), Role.Packer);

        current.Become(ben);

        (current.SignedIn, current.Role, current.WorkspaceId).ShouldBe((true, Role.Packer, ben.WorkspaceId));
        current.Actor.ShouldBe(Actor.Person(ben.UserId, "Ben"));
        Permissions.All.Where(current.May).ShouldBe(
            Roles.PermissionsOf(Role.Packer).Order(StringComparer.Ordinal));
    }
}

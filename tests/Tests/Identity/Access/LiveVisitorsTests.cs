using System.Security.Claims;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Access;

public sealed class LiveVisitorsTests
{
    private static readonly Person Ben = new(
        Ids.New(TestClock.Start), "Ben", "ben@example.com", Ids.New(TestClock.Start), Role.Packer);

    [Fact]
    public void A_browser_hears_its_own_workspace_and_what_the_role_allows()
    {
        var visitors = new LiveVisitors();
        var session = new Standing(Ben, null, "stamp").ToPrincipal();

        visitors.WorkspaceOf(session).ShouldBe(Ben.WorkspaceId);
        visitors.May(session, Permissions.OrdersRead).ShouldBeTrue();
        visitors.May(session, Permissions.ChannelsRead).ShouldBeFalse();
    }

    [Fact]
    public void A_browser_without_a_session_hears_nothing()
    {
        var visitors = new LiveVisitors();
        var nobody = new ClaimsPrincipal(new ClaimsIdentity());

        visitors.WorkspaceOf(nobody).ShouldBeNull();
        visitors.WorkspaceOf(null).ShouldBeNull();
        visitors.May(nobody, Permissions.OrdersRead).ShouldBeFalse();
    }

    [Fact]
    public void Claims_that_nobody_vouches_for_are_no_session()
    {
        var unsigned = new ClaimsPrincipal(new ClaimsIdentity(Ben.ToClaims()));

        Person.From(unsigned).ShouldBeNull();
        Person.From(new Standing(Ben, null, "stamp").ToPrincipal()).ShouldBe(Ben);
    }
}

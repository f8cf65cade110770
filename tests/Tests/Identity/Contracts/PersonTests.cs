using System.Security.Claims;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Contracts;

public sealed class PersonTests
{
    private static readonly Person Ben = new(
        Ids.New(TestClock.Start), "Ben", "ben@example.com", Ids.New(TestClock.Start), Role.Packer);

    [Fact]
    public void A_session_says_who_it_is()
    {
        var session = new Standing(Ben, null, "stamp").ToPrincipal();

        Person.From(session).ShouldBe(Ben);
        Ben.Actor.ShouldBe(Actor.Person(Ben.UserId, "Ben"));
    }

    [Fact]
    public void Without_a_session_there_is_nobody()
    {
        Person.From(null).ShouldBeNull();
        Person.From(new ClaimsPrincipal(new ClaimsIdentity())).ShouldBeNull();
    }

    [Fact]
    public void Claims_that_nobody_vouches_for_are_no_session() =>
        Person.From(new ClaimsPrincipal(new ClaimsIdentity(Ben.ToClaims()))).ShouldBeNull();

    [Theory]
    [InlineData("sub")]
    [InlineData("workspace")]
    [InlineData("role")]
    public void A_session_that_lacks_a_part_is_none(string part)
    {
        var claims = Ben.ToClaims().Where(claim => claim.Type != part);

        Person.From(new ClaimsPrincipal(new ClaimsIdentity(claims, "test"))).ShouldBeNull();
    }
}

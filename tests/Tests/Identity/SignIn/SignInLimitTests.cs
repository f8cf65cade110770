using System.Net;
using CreatorFlow.Identity;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.SignIn;

public sealed class SignInLimitTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2::1", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "20010DB800010002")]
    [InlineData("2001:db8:1:3::1", "20010DB800010003")]
    public void One_network_is_one_source(string address, string source) =>
        SignInLimit.Source(IPAddress.Parse(address)).ShouldBe(source);

    [Fact]
    public void Connections_without_an_address_share_one_source() => SignInLimit.Source(null).ShouldBe("");
}

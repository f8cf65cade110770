using CreatorFlow.Identity;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.SignIn;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/orders")]
    [InlineData("/orders?status=held&page=2#top")]
    [InlineData("/orders/https://example.com")]
    public void A_path_of_this_site_is_kept(string address) => LocalAddress.OrHome(address).ShouldBe(address);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("orders")]
    [InlineData("https://example.com")]
    [InlineData("//example.com")]
    [InlineData("/\\example.com")]
    [InlineData("\\\\example.com")]
    [InlineData("/\t/example.com")]
    [InlineData("/orders\r\nSet-Cookie: a=b")]
    [InlineData(" //example.com")]
    [InlineData("~/orders")]
    [InlineData("javascript:alert(1)")]
    public void Everything_else_leads_home(string? address) => LocalAddress.OrHome(address).ShouldBe("/");

    [Fact]
    public void An_endless_address_leads_home() => LocalAddress.OrHome("/" + new string('a', 2000)).ShouldBe("/");
}

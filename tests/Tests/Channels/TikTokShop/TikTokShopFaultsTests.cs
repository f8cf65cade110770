using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopFaultsTests
{
    [Theory]
    [InlineData("106001", "sign is invalid", ChannelFault.Signature)]
    [InlineData("105002", "Expired credentials", ChannelFault.Token)]
    [InlineData("101000", "token invalid", ChannelFault.Token)]
    [InlineData("105005", "Access denied", ChannelFault.Scope)]
    [InlineData("36004001", "refresh token expired", ChannelFault.ConsentExpired)]
    [InlineData("36004005", "no related auth record", ChannelFault.ConsentRevoked)]
    [InlineData("36004004", "invalid auth code", ChannelFault.ConsentRevoked)]
    [InlineData("36009004", "timestamp is invalid", ChannelFault.Clock)]
    [InlineData("36009004", "access token is malformed", ChannelFault.Token)]
    [InlineData("36009004", "param body.address is missing", ChannelFault.None)]
    [InlineData("12052901", "product status forbids", ChannelFault.None)]
    internal void Each_code_says_what_is_wrong_with_the_connection(string code, string message, ChannelFault fault) =>
        TikTokShopFaults.Of(new(ChannelFailureKind.Refused, message, code)).ShouldBe(fault);

    [Theory]
    [InlineData(ChannelFailureKind.Retry)]
    [InlineData(ChannelFailureKind.RateLimited)]
    public void What_passes_is_an_outage(ChannelFailureKind kind) =>
        TikTokShopFaults.Of(new(kind, "503")).ShouldBe(ChannelFault.Down);
}

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopSettingsTests
{
    public static ChannelsOptions Options { get; } = new()
    {
        PublicAddress = new("http://127.0.0.1:5070"),
        TikTokShop = new()
        {
            AppKey = "6cfapp0key001",
            AppSecret = "cf_test_secret_0123456789abcdef",
            ServiceId = "7300000000000000001",
            ApiAddress = new("http://api.invalid"),
            TokenAddress = new("http://token.invalid"),
            ConsentAddress = new("http://consent.invalid/open/authorize"),
            CallsPerSecond = 10_000,
        },
    };

    [Fact]
    public void Webhooks_are_sent_to_the_public_address() =>
        new TikTokShopSettings(Options).WebhookAddress.AbsoluteUri
            .ShouldBe("http://127.0.0.1:5070/webhooks/tiktokshop");

    [Fact]
    public void The_secret_is_never_shown() => Options.ToString().ShouldNotContain("cf_test_secret");
}

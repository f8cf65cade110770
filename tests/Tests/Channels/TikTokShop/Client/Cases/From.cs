using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Cases;

/// <summary>What all cases start from.</summary>
internal static class From
{
    public const string Order = "576461413038785752";
    public const string Package = "1152321127278713123";
    public const string Product = "1729592969712207008";

    public static TikTokShopAccess Access => Loopback.Access;

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static PageRequest Next { get; } = new() { Size = 20, Token = "a+b/c==" };

    public static DateTimeOffset At(long seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds);
}

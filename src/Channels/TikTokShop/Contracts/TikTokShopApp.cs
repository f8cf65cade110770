namespace CreatorFlow.Channels.Contracts;

/// <summary>What TikTok Shop adds.</summary>
public sealed partial record ChannelsOptions
{
    /// <summary>The app registered at TikTok Shop.</summary>
    public required TikTokShopApp TikTokShop { get; init; }
}

/// <summary>An app at TikTok Shop and the addresses it talks to.</summary>
public sealed record TikTokShopApp
{
    public required string AppKey { get; init; }

    public required string AppSecret { get; init; }

    /// <summary>Names the app in the consent link only.</summary>
    public required string ServiceId { get; init; }

    public Uri ApiAddress { get; init; } = new("https://open-api.tiktokglobalshop.com");

    public Uri TokenAddress { get; init; } = new("https://auth.tiktok-shops.com");

    /// <summary>The seller's consent page without its query. Sellers in the US have another one.</summary>
    public Uri ConsentAddress { get; init; } = new("https://services.tiktokshop.com/open/authorize");

    /// <summary>Calls per second of one endpoint for one shop; TikTok Shop allows 50.</summary>
    public int CallsPerSecond { get; init; } = 50;

    /// <summary>How long one call may take, answer read to the end.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Never shows the secret.</summary>
    public override string ToString() => $"TikTok Shop app {AppKey} at {ApiAddress}";
}

namespace CreatorFlow.Channels.Contracts;

/// <summary>What the host tells the module about its surroundings.</summary>
public sealed record ChannelsOptions
{
    /// <summary>Where browsers and channels reach this program, such as https://shop.example.com.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>The app registered at TikTok Shop.</summary>
    public required TikTokShopApp TikTokShop { get; init; }

    /// <summary>How often each shop is asked for orders that no webhook told.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How far a sweep reaches back behind the newest order it has seen.</summary>
    public TimeSpan SweepOverlap { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How far back the first sweep of a new connection reaches.</summary>
    public TimeSpan FirstSweep { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Stock changes within this time are pushed together.</summary>
    public TimeSpan StockPushDelay { get; init; } = TimeSpan.FromSeconds(1);
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

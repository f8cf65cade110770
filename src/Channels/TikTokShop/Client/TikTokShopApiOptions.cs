namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>An app at TikTok Shop and how it is reached. Source: fact sheet 1.</summary>
public sealed record TikTokShopApiOptions
{
    /// <summary>Names the app in every call.</summary>
    public required string AppKey { get; init; }

    /// <summary>Signs every call; never sent but to the token host.</summary>
    public required string AppSecret { get; init; }

    /// <summary>Names the app in the consent link only.</summary>
    public string ServiceId { get; init; } = "";

    /// <summary>Where signed calls go.</summary>
    public Uri ApiAddress { get; init; } = new("https://open-api.tiktokglobalshop.com");

    /// <summary>Where tokens are had.</summary>
    public Uri TokenAddress { get; init; } = new("https://auth.tiktok-shops.com");

    /// <summary>The seller's consent page without its query. Sellers in the US have another one.</summary>
    public Uri ConsentAddress { get; init; } = new("https://services.tiktokshop.com/open/authorize");

    /// <summary>How long one call may take, answer read to the end.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Endpoints that shall be called in another version than the table pins, by name, such as
    /// <c>["orders.get"] = "202507"</c>. The table must know the version.
    /// </summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    /// <summary>Tells the time that calls are signed with: at most 5 minutes old, 30 seconds ahead.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Stands before and after each call; none when calls go as they come.</summary>
    public ICallGate? Gate { get; init; }

    /// <summary>Never shows the secret.</summary>
    public override string ToString() => $"TikTok Shop app {AppKey} at {ApiAddress}";
}

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which version of a product is wanted, and in which language. Source: fact sheet 4.4.</summary>
public sealed record ProductView
{
    public bool? ReturnUnderReviewVersion { get; init; }

    public bool? ReturnDraftVersion { get; init; }

    /// <summary>For example en-US.</summary>
    public string? Locale { get; init; }
}

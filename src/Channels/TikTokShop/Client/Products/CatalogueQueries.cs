namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which categories, and in which language. Source: fact sheet 4.4.</summary>
public sealed record CategoryQuery
{
    /// <summary>For example en-US.</summary>
    public string? Locale { get; init; }

    public string? Keyword { get; init; }

    /// <summary>v1 or v2.</summary>
    public string? CategoryVersion { get; init; }
}

/// <summary>Which brands.</summary>
public sealed record BrandQuery
{
    public string? CategoryId { get; init; }

    public bool? IsAuthorized { get; init; }

    public string? BrandName { get; init; }

    /// <summary>v1 or v2.</summary>
    public string? CategoryVersion { get; init; }
}

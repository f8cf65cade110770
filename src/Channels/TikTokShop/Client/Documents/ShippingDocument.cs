namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which document of a package, and how. Source: fact sheet 4.5.</summary>
public sealed record DocumentQuery
{
    /// <summary>One of <see cref="DocumentTypes"/>.</summary>
    public required string DocumentType { get; init; }

    /// <summary>A6 when left out, or A5.</summary>
    public string? DocumentSize { get; init; }

    /// <summary>PDF, or ZPL in Brazil.</summary>
    public string? DocumentFormat { get; init; }
}

/// <summary>Where the document is.</summary>
public sealed class ShippingDocument : Answer
{
    /// <summary>Works for 24 hours.</summary>
    public string? DocUrl { get; set; }

    public string? TrackingNumber { get; set; }
}

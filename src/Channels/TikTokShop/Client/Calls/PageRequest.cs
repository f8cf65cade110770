namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which page of a list, and in what order. All of it may be left out. Source: fact sheet 7.</summary>
public sealed record PageRequest
{
    /// <summary>The first page, as large and in the order as TikTok Shop likes.</summary>
    public static PageRequest First { get; } = new();

    /// <summary>How many at most; the endpoint has its limits.</summary>
    public int? Size { get; init; }

    /// <summary>The <c>NextPageToken</c> of the page before: opaque, for the same filter only.</summary>
    public string? Token { get; init; }

    /// <summary>What to sort by; which members there are depends on the endpoint.</summary>
    public string? SortField { get; init; }

    /// <summary>ASC or DESC.</summary>
    public string? SortOrder { get; init; }
}

using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Of which days, in the shop's time zone. Source: fact sheet 4.10.</summary>
public sealed record AnalyticsSpan
{
    /// <summary>Inclusive.</summary>
    [JsonPropertyName("start_date_ge")]
    public required DateOnly From { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("end_date_lt")]
    public required DateOnly Before { get; init; }

    /// <summary>ALL or 1D.</summary>
    public string? Granularity { get; init; }

    /// <summary>Also the days before, as many.</summary>
    public bool? WithComparison { get; init; }

    /// <summary>LOCAL when left out, or USD.</summary>
    public string? Currency { get; init; }

    /// <summary>
    /// Whose content: ALL, LINKED_ACCOUNTS or AFFILIATES of videos; OFFICIAL_ACCOUNTS and others of LIVE.
    /// </summary>
    public string? AccountType { get; init; }

    /// <summary>For lists of SKUs: of one product only.</summary>
    public string? ProductId { get; init; }
}

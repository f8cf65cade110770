using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which cancellations to search. Source: fact sheet 4.7.</summary>
public sealed record CancellationFilter
{
    public IReadOnlyList<string>? CancelIds { get; init; }

    public IReadOnlyList<string>? OrderIds { get; init; }

    public IReadOnlyList<string>? BuyerUserIds { get; init; }

    /// <summary>CANCEL or BUYER_CANCEL.</summary>
    public IReadOnlyList<string>? CancelTypes { get; init; }

    /// <summary>Of <see cref="CancellationStatuses"/>.</summary>
    [JsonPropertyName("cancel_status")]
    public IReadOnlyList<string>? Statuses { get; init; }

    /// <summary>Inclusive.</summary>
    [JsonPropertyName("create_time_ge")]
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("create_time_lt")]
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Inclusive.</summary>
    [JsonPropertyName("update_time_ge")]
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("update_time_lt")]
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>The language of texts, for example en-US.</summary>
    public string? Locale { get; init; }
}

/// <summary>A page of cancellations.</summary>
public sealed class CancellationPage : PageAnswer, IPage<Cancellation>
{
    public IReadOnlyList<Cancellation>? Cancellations { get; set; }

    IReadOnlyList<Cancellation>? IPage<Cancellation>.Items => Cancellations;
}

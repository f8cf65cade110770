using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A page of LIVE sessions. Source: fact sheet 4.10.</summary>
public sealed class LivePage : PageAnswer, IPage<LiveFigures>
{
    [JsonPropertyName("live_stream_sessions")]
    public IReadOnlyList<LiveFigures>? Sessions { get; set; }

    /// <summary>Later days have no figures yet.</summary>
    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }

    IReadOnlyList<LiveFigures>? IPage<LiveFigures>.Items => Sessions;
}

/// <summary>How a LIVE session sold and was received.</summary>
public sealed class LiveFigures
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Username { get; set; }

    /// <summary>A text on the wire.</summary>
    [JsonPropertyName("start_time")]
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>A text on the wire.</summary>
    [JsonPropertyName("end_time")]
    public DateTimeOffset? EndedAt { get; set; }

    [JsonPropertyName("sales_performance")]
    public LiveSales? Sales { get; set; }

    /// <summary>Told of the seller's own accounts only.</summary>
    [JsonPropertyName("interaction_performance")]
    public LiveInteraction? Interaction { get; set; }
}

/// <summary>How all LIVE sessions together sold.</summary>
public sealed class LiveOverview : Answer
{
    public ComparedDays<LiveInterval>? Performance { get; set; }

    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }
}

/// <summary>How LIVE sessions sold in some days.</summary>
public sealed class LiveInterval
{
    [JsonPropertyName("start_date")]
    public DateOnly? From { get; set; }

    [JsonPropertyName("end_date")]
    public DateOnly? Before { get; set; }

    public Amount? Gmv { get; set; }

    public long? SkuOrders { get; set; }

    [JsonPropertyName("unit_sold")]
    public long? UnitsSold { get; set; }

    public long? Customers { get; set; }

    public string? ClickThroughRate { get; set; }

    public string? ClickToOrderRate { get; set; }
}

using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What the carrier told of an order's parcel. Source: fact sheet 4.5.</summary>
public sealed class Tracking : Answer
{
    [JsonPropertyName("tracking")]
    public IReadOnlyList<TrackingEvent>? Events { get; set; }
}

/// <summary>A step on the way.</summary>
public sealed class TrackingEvent
{
    public string? Description { get; set; }

    /// <summary>Milliseconds on the wire.</summary>
    [JsonPropertyName("update_time_millis")]
    [JsonConverter(typeof(EpochMilliseconds))]
    public DateTimeOffset? At { get; set; }
}

using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Type 6: the seller took the consent back. Source: fact sheet 6.</summary>
public sealed class ConsentTakenBack : WebhookEvent
{
    public string? Message { get; set; }
}

/// <summary>Type 7: the consent ends soon; daily from 30 days before.</summary>
public sealed class ConsentEnds : WebhookEvent
{
    public string? Message { get; set; }

    /// <summary>A text or a number on the wire.</summary>
    [JsonPropertyName("expiration_time")]
    public DateTimeOffset? EndsAt { get; set; }
}

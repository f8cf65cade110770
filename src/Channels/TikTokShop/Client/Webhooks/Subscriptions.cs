using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Where a shop's webhooks go. Source: fact sheet 4.9.</summary>
public sealed class Subscriptions : Answer
{
    public int? TotalCount { get; set; }

    [JsonPropertyName("webhooks")]
    public IReadOnlyList<Subscription>? Items { get; set; }
}

/// <summary>Where one topic goes.</summary>
public sealed class Subscription
{
    /// <summary>One of <see cref="WebhookTopics"/>.</summary>
    [JsonPropertyName("event_type")]
    public string? Topic { get; set; }

    public string? Address { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Sends a topic to an address.</summary>
public sealed record Subscribe
{
    /// <summary>At most 255 characters; https, a domain name, no port.</summary>
    public required string Address { get; init; }

    /// <summary>One of <see cref="WebhookTopics"/>.</summary>
    [JsonPropertyName("event_type")]
    public required string Topic { get; init; }
}

/// <summary>Sends a topic to the app's own address again.</summary>
public sealed record Unsubscribe
{
    /// <summary>One of <see cref="WebhookTopics"/>.</summary>
    [JsonPropertyName("event_type")]
    public required string Topic { get; init; }
}

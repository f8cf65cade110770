using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Type 13: a buyer started to write. Source: fact sheet 6.</summary>
public sealed class ConversationStarted : WebhookEvent
{
    public string? ConversationId { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }
}

/// <summary>Type 14 from a buyer, 33 from a creator: a message came.</summary>
public sealed class MessageReceived : WebhookEvent
{
    public string? ConversationId { get; set; }

    public string? MessageId { get; set; }

    /// <summary>Where it stands in the conversation.</summary>
    public string? Index { get; set; }

    [JsonPropertyName("type")]
    public string? Kind { get; set; }

    /// <summary>JSON in a text, whose form depends on the kind.</summary>
    public string? Content { get; set; }

    public MessageSender? Sender { get; set; }

    public bool? IsVisible { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }
}

/// <summary>Who wrote.</summary>
public sealed class MessageSender
{
    public string? ImUserId { get; set; }

    public string? Role { get; set; }
}

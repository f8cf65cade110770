using System.Text.Json;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What a webhook tells: a hint to read again, never the truth itself. Source: fact sheet 6.</summary>
public abstract class WebhookEvent;

/// <summary>A webhook whose members are not known, or whose members could not be read as they are known.</summary>
public sealed class OtherEvent : WebhookEvent
{
    /// <summary>As it was sent; undefined when there was nothing.</summary>
    public JsonElement Content { get; init; }
}

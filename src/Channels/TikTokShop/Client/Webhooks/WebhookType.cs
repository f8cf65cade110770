using System.Text.Json;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A type of webhook.</summary>
/// <param name="Number">What envelopes call it.</param>
/// <param name="Topic">What the calls about webhooks call it; null when that is not known.</param>
/// <param name="Meaning">What it tells.</param>
public sealed record WebhookType(int Number, string? Topic, string Meaning)
{
    /// <summary>What its members are read as; <see cref="OtherEvent"/> when they are not known.</summary>
    public Type EventType { get; private init; } = typeof(OtherEvent);

    /// <summary>Reads its members; null when there are none.</summary>
    internal Func<JsonElement, WebhookEvent?>? Read { get; private init; }

    internal static WebhookType Of<T>(int number, string? topic, string meaning) where T : WebhookEvent =>
        new(number, topic, meaning)
        {
            EventType = typeof(T),
            Read = members => members.Deserialize(WireJson.For<T>()),
        };
}

using CreatorFlow.Channels.Connections;

namespace CreatorFlow.Channels;

/// <summary>
/// A channel that tells where the webhooks of a shop go, and sends them elsewhere. Failures are as those of
/// <see cref="ISalesChannel"/>.
/// </summary>
internal interface IWebhookDirectory
{
    /// <summary>What is to be told of each shop.</summary>
    IReadOnlyList<string> WantedTopics { get; }

    /// <summary>Where webhooks are taken.</summary>
    /// <param name="backup">The second address, for when the first cannot be reached.</param>
    Uri Receiver(bool backup);

    /// <summary>Where each topic of the shop goes; a topic that goes nowhere of its own is left out.</summary>
    Task<IReadOnlyList<WebhookRegistration>> Webhooks(ShopKey shop, CancellationToken ct);

    /// <summary>Sends a topic to an address. Repeating is harmless.</summary>
    Task RegisterWebhook(ShopKey shop, string topic, Uri address, CancellationToken ct);
}

/// <summary>Where a topic goes.</summary>
internal sealed record WebhookRegistration(string Topic, string Address);

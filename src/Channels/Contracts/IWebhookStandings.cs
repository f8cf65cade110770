namespace CreatorFlow.Channels.Contracts;

/// <summary>How the webhooks of the workspace's shops stand, for alerts. Asks the database alone.</summary>
public interface IWebhookStandings
{
    /// <summary>Every connected shop.</summary>
    Task<IReadOnlyList<WebhookStanding>> All(CancellationToken ct);
}

/// <summary>How the webhooks of one shop stand.</summary>
/// <param name="MissedLately">Changes of the last hour that a sweep found and no webhook told.</param>
/// <param name="Failed">Webhooks that were set aside within the last day.</param>
/// <param name="Wrong">Topics that do not come here.</param>
/// <param name="LowSkus">SKUs that the channel says are low or out.</param>
public sealed record WebhookStanding(
    Guid ShopId, string Shop, int MissedLately, int Failed, int Wrong, int LowSkus);

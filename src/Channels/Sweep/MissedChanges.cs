using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Inbox;

namespace CreatorFlow.Channels.Sweep;

/// <summary>
/// Which of the changes that a sweep found should have been told by a webhook and were not: those that are older than
/// a webhook may take, and of whose order nothing was kept since.
/// </summary>
internal sealed class MissedChanges(IInboxLog log, TimeProvider clock)
{
    /// <summary>A webhook is late after this time.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlySet<string>> Of(
        ShopConnection shop, IReadOnlyList<ChangedOrder> untold, CancellationToken ct)
    {
        // The first sweep reads what was there before any webhook.
        if (shop.SweptAt is null || shop.WebhooksRegisteredAt is not { } registeredAt)
        {
            return new HashSet<string>();
        }

        var lateBefore = clock.GetUtcNow() - Late;
        var late = untold.Where(own => own.UpdatedAt <= lateBefore && own.UpdatedAt > registeredAt).ToList();

        if (late.Count == 0)
        {
            return new HashSet<string>();
        }

        var kept = await log.Kept(
            shop.Id.ToString("N"),
            ChannelHint.OrderTopic,
            [.. late.Select(own => own.ExternalId)],
            late.Min(own => own.UpdatedAt) - ShopConnection.ClocksDiffer,
            ct);
        var told = kept.SelectMany(body => ChannelHint.FromJson(body).Orders).ToHashSet(StringComparer.Ordinal);
        return late.Select(own => own.ExternalId).Where(order => !told.Contains(order))
            .ToHashSet(StringComparer.Ordinal);
    }
}

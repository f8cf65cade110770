using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks.Subscriptions;

/// <summary>Writes down where the topics of a shop went and what became of them, whoever looked.</summary>
internal sealed class WriteSubscriptions(AppDb db, TimeProvider clock)
{
    /// <summary>Joins the caller's transaction.</summary>
    /// <param name="looked">Null where the channel does not tell where they go.</param>
    public async Task Run(Guid shopId, MendedTopics? looked, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);

        if (looked is not null)
        {
            await Write(shop, looked, now, ct);
            db.Tell(
                new SubscriptionsChecked(shop.Name, looked.Repaired.Count, looked.Refused.Count), shopId, Actor.System);
        }

        shop.SubscriptionsChecked(looked?.Refused.Count ?? 0, now);
    }

    private async Task Write(ShopConnection shop, MendedTopics looked, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.Set<WebhookSubscription>().Where(row => row.ShopId == shop.Id)
            .ToDictionaryAsync(row => row.Topic, ct);
        var topics = looked.Wanted.Union(looked.Found.Keys).ToHashSet(StringComparer.Ordinal);
        db.RemoveRange(rows.Values.Where(row => !topics.Contains(row.Topic)));

        foreach (var topic in topics)
        {
            if (!rows.TryGetValue(topic, out var row))
            {
                row = new(shop.WorkspaceId, shop.Id, topic);
                db.Add(row);
            }

            row.Look(looked.Wanted.Contains(topic), looked.Address, looked.Found.GetValueOrDefault(topic), now);

            if (looked.Repaired.Contains(topic))
            {
                row.Repaired();
            }

            if (looked.Refused.TryGetValue(topic, out var trouble))
            {
                row.Refused(trouble);
            }
        }
    }
}

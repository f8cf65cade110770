using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks.Replay;

/// <summary>A person has one webhook read once more.</summary>
internal sealed class ReplayWebhook(AppDb db, IInboxLog log)
{
    public async Task<Result<Guid>> Run(Guid shopId, Guid eventId, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is null)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        var lane = shopId.ToString("N");

        if (await log.Find(lane, eventId, ct) is not { } told)
        {
            return ChannelsProblems.UnknownWebhook(eventId);
        }

        if (!ReplayWebhooks.Topics.Contains(told.Topic))
        {
            return ChannelsProblems.WebhookIgnored();
        }

        if (told.State == InboxState.Waiting)
        {
            return ChannelsProblems.WebhookWaiting();
        }

        await log.Reopen(lane, new() { Id = eventId }, 1, ct);
        db.Tell(new WebhooksReplayed(shop.Name, "One", 1), shopId, by);
        await work.Commit(ct);
        return eventId;
    }
}

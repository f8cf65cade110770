using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns.AtChannel;

/// <summary>
/// Takes the hints at returns of one shop as a batch, fetches the truth once, with the orders that are not known here,
/// and applies it in the commit that ends the hints.
/// </summary>
internal sealed class ReadReturnHints(
    AppDb db, IChannels channels, IChannelReturns returns, IImportOrders import, FollowReturns follow) : IInboxReader
{
    public string Topic => ReturnHint.Topic;

    public int BatchSize => 50;

    // The channel's trouble passes by itself, or when the connection is repaired. What it refuses for good and what
    // cannot be taken here does not.
    public bool MayPass(Exception error) => error is ChannelFailure { IsForGood: false };

    public async Task Read(InboxBatch batch, CancellationToken ct)
    {
        // A shop that was disconnected meanwhile needs nothing any more: its hints are settled without effect.
        if ((await channels.Shop(Guid.Parse(batch.Lane), ct)).Refused(out _, out var shop))
        {
            return;
        }

        var ids = batch.Entries.Select(entry => ReturnHint.FromJson(entry.BodyJson).ReturnId).Distinct().ToList();
        var told = await returns.Fetch(shop.Id, ids, ct);
        var orders = await channels.FetchOrders(shop.Id, await Unknown(shop.Id, told, ct), ct);

        await using var work = await db.Begin(ct);
        await import.Run(shop, orders, new Dictionary<string, DateTimeOffset>(), ct);
        await db.SaveChangesAsync(ct);
        await follow.Run(shop, told, ct);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task<List<string>> Unknown(Guid shopId, IReadOnlyList<ChannelReturn> told, CancellationToken ct)
    {
        var numbers = told.Select(own => own.OrderId).Distinct().ToList();
        var known = await db.Set<Order>().Where(order => order.ShopId == shopId && numbers.Contains(order.Number))
            .Select(order => order.Number).ToListAsync(ct);
        return [.. numbers.Except(known)];
    }
}

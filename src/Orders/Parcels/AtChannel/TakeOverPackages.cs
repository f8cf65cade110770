using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>
/// Has a channel pack orders otherwise, and takes over how they are packed by then. Nothing is kept here before the
/// channel has done it: whatever is lost in between, its next word of the orders brings the same shape, and whoever
/// asks again is told that it was done.
/// </summary>
internal sealed class TakeOverPackages(AppDb db, IChannels channels, FollowPackages follow)
{
    public async Task<Result<Repacked>> Run(
        Guid shopId, IReadOnlyList<string> numbers, Func<Task<Result<Repacked>>> ask, Actor by, CancellationToken ct)
    {
        db.ChangeTracker.Clear();

        try
        {
            if ((await ask()).Refused(out var problem, out var repacked))
            {
                return problem;
            }

            await Take(shopId, await channels.FetchOrders(shopId, numbers, ct), by, ct);
            return repacked;
        }
        catch (ChannelFailure failure)
        {
            return PackingProblems.ShopSilent(failure.Message);
        }
    }

    private async Task Take(Guid shopId, IReadOnlyList<ChannelOrder> told, Actor by, CancellationToken ct)
    {
        var numbers = told.Select(order => order.ExternalId).ToList();
        await using var work = await db.Begin(ct);
        var ids = await db.Set<Order>().Where(order => order.ShopId == shopId && numbers.Contains(order.Number))
            .Select(order => order.Id).ToListAsync(ct);
        var orders = (await db.OrdersForChange(ids, ct)).Values.ToDictionary(order => order.Number);
        var words = told.Where(word => orders.ContainsKey(word.ExternalId))
            .Select(word => (word, orders[word.ExternalId])).ToList();
        words.ForEach(own => own.Item2.LearnPackages(own.word));
        await follow.Run(words, by, ct);
        await work.Commit(ct);
    }
}

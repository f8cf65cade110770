using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>
/// The channel says that a buyer asks to cancel, or does not any more, in the caller's transaction. A label that is
/// being bought is stopped at once: nothing is spent on an order that may not be wanted.
/// </summary>
internal sealed class FollowCancellationRequests(
    AppDb db, ILabels labels, StopParcels stopParcels, IJobQueue jobs, TimeProvider clock)
{
    /// <param name="news">Orders with a newer word, and whether the buyer asked before it.</param>
    public async Task Run(IReadOnlyList<(Order Order, bool Before)> news, Actor by, CancellationToken ct)
    {
        var changed = news.Where(own => own.Order.CancelAsked || own.Before).ToList();

        if (changed.Count == 0)
        {
            return;
        }

        var ids = changed.Select(own => own.Order.Id).ToList();
        var rows = (await db.Set<Cancellation>()
                .Where(own => ids.Contains(own.OrderId) && own.Kind == CancellationKind.Request).ToListAsync(ct))
            .OrderBy(own => own.AskedAt).ToLookup(own => own.OrderId);
        var asked = new List<Order>();
        var unread = new List<NewJob>();

        foreach (var (order, _) in changed)
        {
            if (Follow(order, rows[order.Id].LastOrDefault(), asked, by) is { } request)
            {
                unread.Add(new(ReadCancellationRequest.JobKind, $"{request.Id:N}", $"{order.ShopId:N}"));
            }
        }

        await StopLabels(asked, by, ct);
        await jobs.Enqueue(unread, ct);
    }

    /// <summary>The request that is still to be read; null when there is none.</summary>
    private Cancellation? Follow(Order order, Cancellation? latest, List<Order> asked, Actor by)
    {
        var now = clock.GetUtcNow();

        if (order.Status == OrderStatus.Cancelled)
        {
            latest?.CarryOut(now);
        }
        else if (!order.CancelAsked)
        {
            if (latest is { State: CancellationState.Requested })
            {
                latest.Withdraw();
                db.Tell(new CancellationWithdrawn(latest.Id), order.Id, by, new("orders.channel_says"));
            }
        }
        else if (latest is { IsUntold: true } || latest?.DecidedAt >= order.ChannelUpdatedAt)
        {
            // The channel has not heard of the answer yet.
            order.CloseCancellationRequest();
        }
        else if (latest is not { State: CancellationState.Requested } && !OrderLifecycle.IsEnd(order.Status))
        {
            var request = Cancellation.OfRequest(order.WorkspaceId, order.Id, now);
            db.Add(request);
            db.Tell(new CancellationAsked(request.Id), order.Id, by, new("orders.buyer_asks"));
            asked.Add(order);
            return request;
        }
        else if (latest is { State: CancellationState.Requested, IsRead: false })
        {
            return latest;
        }

        return null;
    }

    private async Task StopLabels(List<Order> orders, Actor by, CancellationToken ct)
    {
        var labelling = orders.Where(order => order.Status == OrderStatus.Labelling).ToList();
        var why = new Reason("orders.buyer_asks");

        if (labelling.Count == 0)
        {
            return;
        }

        var (all, packed) = await PackedOrders.ForChange(db, [.. labelling.Select(order => order.Id)], ct);
        labelling.ForEach(order => db.Tell(order.StopLabel().Value, order.Id, by, why));
        await labels.Void([.. labelling.Where(order => !order.InParcels).Select(order => order.Id)], why, by, ct);
        await stopParcels.Run([.. labelling.Where(order => order.InParcels)], all, packed, why, by, ct);
    }
}

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Import;

/// <summary>Applies what a channel says of orders that are known already.</summary>
internal sealed class FollowChannel(
    AppDb db, IStock stock, ILabels labels, StopOtherLabels stopOthers, LeaveParcels leave, FitParcels fit,
    PendingUnits pending, FollowCancellationRequests requests, TimeProvider clock)
{
    /// <summary>Returns how many words were news.</summary>
    public async Task<int> Run(IReadOnlyList<(ChannelOrder Told, Order Order)> again, Actor by, CancellationToken ct)
    {
        again = await pending.TakeOut(again, ct);
        var travelled = again.ToDictionary(own => own.Order.Id, own => own.Order.ShippedBy);
        var asked = again.Where(own => own.Order.CancelAsked).Select(own => own.Order.Id).ToHashSet();
        var news = again.Where(own => own.Order.Learn(own.Told)).ToList();
        var cancelled = new List<Order>();
        var leftElsewhere = new List<Order>();
        await FollowLines(news, by, ct);
        await stopOthers.Run(
            [.. news.Select(own => own.Order).Where(own => own.ShippedBy != travelled[own.Id])], by, ct);

        foreach (var (told, order) in news)
        {
            Follow(told, order, by, cancelled, leftElsewhere);
        }

        var labelled = cancelled.Concat(leftElsewhere).Select(order => order.Id).ToList();
        await stock.Release([.. cancelled.Select(order => order.Id)], new("orders.cancelled"), by, ct);
        await stock.Consume([.. leftElsewhere.Select(order => order.Id)], new("orders.shipped_elsewhere"), by, ct);
        await labels.Void(labelled, new("orders.not_needed_any_more"), by, ct);
        await leave.Run([.. cancelled, .. leftElsewhere], new("orders.not_needed_any_more"), by, ct);
        await requests.Run([.. news.Select(own => (own.Order, asked.Contains(own.Order.Id)))], by, ct);
        return news.Count;
    }

    private void Follow(ChannelOrder told, Order order, Actor by, List<Order> cancelled, List<Order> leftElsewhere)
    {
        switch (told.State)
        {
            case ChannelOrderState.Cancelled when !OrderLifecycle.IsEnd(order.Status):
                db.Tell(order.Cancel().Value, order.Id, by, CancelReason(told));
                cancelled.Add(order);
                break;

            case ChannelOrderState.AwaitingShipment when order.Release(clock.GetUtcNow()) is { } released:
                db.Tell(released, order.Id, by, new("orders.released_by_channel"));
                break;

            case ChannelOrderState.Shipped or ChannelOrderState.InTransit or ChannelOrderState.Delivered:
                if (OrderLifecycle.HasLeft(order.Status) || OrderLifecycle.IsEnd(order.Status))
                {
                    Travel(told, order, by);
                }
                else if (told.State != ChannelOrderState.Shipped || !order.AwaitsLabelOfChannel)
                {
                    var move = order.ShipElsewhere(StatusOf(told.State), told.TrackingNumber, clock.GetUtcNow());
                    db.Tell(move, order.Id, by, new("orders.shipped_elsewhere"));
                    leftElsewhere.Add(order);
                }

                break;
        }
    }

    private void Travel(ChannelOrder told, Order order, Actor by)
    {
        if (order.Travel(StatusOf(told.State), told.UpdatedAt) is { } move)
        {
            db.Tell(move, order.Id, by, new("orders.channel_says"));
        }
    }

    /// <summary>Lines may change until the order leaves: units were cancelled one by one. Its stock follows.</summary>
    private async Task FollowLines(List<(ChannelOrder Told, Order Order)> news, Actor by, CancellationToken ct)
    {
        var open = news.Where(own => own.Order.TakesLines(own.Told)).ToList();
        var ids = open.Select(own => own.Order.Id).ToList();
        var lines = (await db.Set<OrderLine>().Where(line => ids.Contains(line.OrderId)).ToListAsync(ct))
            .ToLookup(line => line.OrderId);

        foreach (var (told, order) in open)
        {
            var own = lines[order.Id].OrderBy(line => line.Line).ToList();

            if (own.Count != told.Lines.Count || own.Zip(told.Lines).Any(pair => !pair.First.Says(pair.Second)))
            {
                order.TakeUnits(told);
                await ReplaceLines(order, own, told, by, ct);
            }
        }
    }

    private async Task ReplaceLines(Order order, List<OrderLine> own, ChannelOrder told, Actor by, CancellationToken ct)
    {
        db.RemoveRange(own);
        await db.SaveChangesAsync(ct);
        List<OrderLine> lines = [.. told.Lines.Select((line, i) => OrderLine.Of(db.Scope.Id, order.Id, i + 1, line))];
        db.AddRange(lines);
        db.Tell(
            new OrderLinesChanged([.. own.Select(line => line.Then)], [.. lines.Select(line => line.Then)]), order.Id,
            by, new("orders.lines_changed"));
        var here = await Here(order, lines, by, ct);

        if (order.ReservedAt is not null)
        {
            await stock.Release([order.Id], new("orders.lines_changed"), by, ct);
            await ReserveAnew(order, here, by, ct);
        }
        else if (order.Status == OrderStatus.NoStock)
        {
            await ReserveAnew(order, here, by, ct);
        }
    }

    /// <summary>Units that are still here: what is in parcels that left is not reserved again.</summary>
    private async Task<StockRequest> Here(Order order, List<OrderLine> lines, Actor by, CancellationToken ct)
    {
        var packed = order.InParcels ? await PackedOrders.Load(db, [order.Id], ct) : PackedOrders.None;
        var here = OpenUnits.Of(lines, packed, order.Id);

        if (order.InParcels)
        {
            await fit.Run(order, here, by, ct);
        }

        return new(order.Id, [.. here.Select(own => new StockLine(own.Key, own.Value))]);
    }

    private async Task ReserveAnew(Order order, StockRequest here, Actor by, CancellationToken ct)
    {
        if (here.Lines.Count == 0)
        {
            return;
        }

        if (!(await stock.Reserve([here], by, ct))[0].Refused(out var problem, out _))
        {
            if (order.Status == OrderStatus.NoStock)
            {
                db.Tell(order.Reserve(clock.GetUtcNow()), order.Id, by, new("orders.stock_came"));
            }

            return;
        }

        var shortage = Shortage.Of(problem);

        if (order.RunShort(shortage) is { } move)
        {
            db.Tell(move, order.Id, by, shortage);
        }
    }

    private static OrderStatus StatusOf(ChannelOrderState state) => state switch
    {
        ChannelOrderState.Shipped => OrderStatus.Shipped,
        ChannelOrderState.InTransit => OrderStatus.InTransit,
        _ => OrderStatus.Delivered,
    };

    private static Reason CancelReason(ChannelOrder told) => told.CancelReason is { Length: > 0 } given
        ? new Reason("orders.cancelled_because").With("text", given)
        : new Reason("orders.cancelled");
}

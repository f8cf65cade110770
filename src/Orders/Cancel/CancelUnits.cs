using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>
/// Units of an order are not wanted any more: they are free again in the same commit, a label that was asked for is
/// stopped, and the channel is to be told. When nothing is left of the order it is cancelled as a whole.
/// </summary>
internal sealed class CancelUnits(
    AppDb db, CancelOrder cancelOrder, IStock stock, ILabels labels, StopParcels stopParcels, FitParcels fit,
    MayCancel may, IJobQueue jobs, TimeProvider clock)
{
    public async Task<Result<Guid>> Run(
        Guid orderId, IReadOnlyList<Units> units, string? reason, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return OrderProblems.ReasonMissing();
        }

        var skus = units.Where(own => own.Quantity > 0).Select(own => own.Sku).Distinct().ToList();

        if (skus.Count > 0 && await may.Refuse(orderId, skus, ct) is { } problem)
        {
            return problem;
        }

        await using var work = await db.Begin(ct);
        var answer = await Cancel(orderId, units, reason.Trim(), tellShop: true, by, ct);

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>In the caller's transaction.</summary>
    /// <param name="tellShop">False when the channel is told otherwise: by the answer to a buyer.</param>
    public async Task<Result<Guid>> Cancel(
        Guid orderId, IReadOnlyList<Units> units, string reason, bool tellShop, Actor by, CancellationToken ct)
    {
        var (orders, packed) = await PackedOrders.ForChange(db, [orderId], ct);

        if (!orders.TryGetValue(orderId, out var order))
        {
            return OrderProblems.NotFound(orderId);
        }

        if (OrderLifecycle.HasLeft(order.Status) || OrderLifecycle.IsEnd(order.Status) || order.FulfilledByChannel)
        {
            return OrderProblems.CannotCancel(order.Number, order.Status);
        }

        var lines = await db.Set<OrderLine>().Where(line => line.OrderId == orderId).OrderBy(line => line.Line)
            .ToListAsync(ct);
        var here = OpenUnits.Of(lines, packed, orderId);
        var wanted = OpenUnits.Sum(units);

        if (Refuse(wanted, here) is { } problem)
        {
            return problem;
        }

        var rest = here.ToDictionary(own => own.Key, own => own.Value - wanted.GetValueOrDefault(own.Key));

        if (rest.Values.All(left => left == 0) && !packed.HasPartLeft(orderId))
        {
            return (await cancelOrder.Cancel([orderId], Reason.Note(reason), by, tellShop, ct))[0];
        }

        await StopLabel(order, orders, packed, by, ct);
        await TakeOff(order, lines, wanted, by, ct);
        await Fit(order, rest, by, ct);
        EndWhenRestIsNone(order, packed, rest, by);
        await Tell(order, wanted, reason, tellShop, by, ct);
        return orderId;
    }

    private static Problem? Refuse(Dictionary<string, int> wanted, Dictionary<string, int> here) =>
        wanted.Count == 0 || wanted.Values.Any(count => count < 0)
            ? CancellationProblems.NothingChosen()
            : wanted.Where(own => own.Value > here.GetValueOrDefault(own.Key))
                .OrderBy(own => own.Key, StringComparer.Ordinal)
                .Select(own => CancellationProblems.TooMany(own.Key, own.Value, here.GetValueOrDefault(own.Key)))
                .FirstOrDefault();

    /// <summary>What is being labelled holds units that are not wanted: the rest is to ship again.</summary>
    private async Task StopLabel(
        Order order, Dictionary<Guid, Order> orders, PackedOrders packed, Actor by, CancellationToken ct)
    {
        var why = new Reason("orders.units_cancelled");

        if (order.StopLabel() is { Ok: true } stopped)
        {
            db.Tell(stopped.Value, order.Id, by, why);
            await labels.Void(order.InParcels ? [] : [order.Id], why, by, ct);
            await stopParcels.Run(order.InParcels ? [order] : [], orders, packed, why, by, ct);
        }
    }

    private async Task TakeOff(
        Order order, List<OrderLine> lines, Dictionary<string, int> wanted, Actor by, CancellationToken ct)
    {
        List<LineThen> before = [.. lines.Select(line => line.Then)];

        foreach (var (sku, count) in wanted)
        {
            var left = count;

            foreach (var line in lines.Where(line => line.Sku == sku).Reverse())
            {
                var taken = Math.Min(left, line.Quantity);
                left -= taken;

                if (taken == line.Quantity)
                {
                    db.Remove(line);
                }
                else
                {
                    line.TakeOff(taken);
                }
            }
        }

        List<LineThen> after =
            [.. lines.Where(line => db.Entry(line).State != EntityState.Deleted).Select(line => line.Then)];
        db.Tell(new OrderLinesChanged(before, after), order.Id, by, new("orders.units_cancelled"));
        order.TakeOff(wanted.Values.Sum());
        await db.SaveChangesAsync(ct);

        if (order.ReservedAt is not null)
        {
            await stock.ReleasePart(
                [new(order.Id, [.. wanted.Select(own => new StockLine(own.Key, own.Value))])],
                new("orders.units_cancelled"), Actor.System, ct);
        }
    }

    /// <summary>Its parcels follow; an order that waits for stock may have enough now.</summary>
    private async Task Fit(Order order, Dictionary<string, int> rest, Actor by, CancellationToken ct)
    {
        if (order.InParcels)
        {
            await fit.Run(order, rest.Where(own => own.Value > 0).ToDictionary(), by, ct);
        }

        if (order.Status == OrderStatus.NoStock)
        {
            var asked = new StockRequest(
                order.Id, [.. rest.Where(own => own.Value > 0).Select(own => new StockLine(own.Key, own.Value))]);

            if ((await stock.Reserve([asked], by, ct))[0].Ok)
            {
                db.Tell(order.Reserve(clock.GetUtcNow()), order.Id, by, new("orders.units_cancelled"));
            }
        }
    }

    /// <summary>All that is left of it has left; when the channel knows that, nothing more is to be told.</summary>
    private void EndWhenRestIsNone(Order order, PackedOrders packed, Dictionary<string, int> rest, Actor by)
    {
        var left = packed.Of(order.Id).Where(own => own.HasLeft).ToList();

        if (left.Count == 0 || rest.Values.Any(here => here > 0))
        {
            return;
        }

        var why = new Reason("orders.units_cancelled");
        var now = clock.GetUtcNow();
        db.Tell(order.Ship(left[^1].Carrier ?? "", left[^1].TrackingNumber ?? "", now), order.Id, by, why);

        if (left.TrueForAll(own => own.ConfirmedAt is not null))
        {
            db.Tell(order.Confirm(now), order.Id, by, why);
        }
    }

    private async Task Tell(
        Order order, Dictionary<string, int> wanted, string reason, bool tellShop, Actor by, CancellationToken ct)
    {
        List<Units> units = [.. wanted.Select(own => new Units(own.Key, own.Value))
            .OrderBy(own => own.Sku, StringComparer.Ordinal)];
        db.Tell(
            new UnitsCancelled([.. units.Select(own => new CancelledUnits(own.Sku, own.Quantity))]), order.Id, by,
            Reason.Note(reason));

        if (tellShop && !order.IsByHand)
        {
            db.Add(Cancellation.OfUnits(order.WorkspaceId, order.Id, units, reason, by, clock.GetUtcNow()));
            await jobs.Enqueue([new(CancelUnitsAtChannel.JobKind, $"{order.Id:N}", $"{order.ShopId:N}")], ct);
        }
    }
}

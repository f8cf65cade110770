using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Ship;

/// <summary>Asks for the labels of orders that are ready: the intent to buy is committed with the move.</summary>
internal sealed class ShipOrder(AppDb db, ParcelsToShip parcels, AskParcels askParcels, ILabels labels) : IShipOrders
{
    /// <summary>One order, in a transaction of its own. A label that could not be had is asked for again.</summary>
    public async Task<Result<Guid>> Run(Guid orderId, Reason why, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var answer = (await ShipOrTryAgain([orderId], why, by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>Many, in the caller's transaction; a label that could not be had is asked for again.</summary>
    public async Task<IReadOnlyList<Result<Guid>>> ShipOrTryAgain(
        IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct)
    {
        var (orders, packed) = await PackedOrders.ForChange(db, orderIds, ct);

        foreach (var order in orderIds.Select(orders.GetValueOrDefault).OfType<Order>()
            .Where(order => order.Status == OrderStatus.Labelling))
        {
            await (order.InParcels
                ? askParcels.DropFailedLabels(order, orders, packed, by, ct)
                : DropFailedLabel(order, by, ct));
        }

        return await Ship(orderIds, orders, packed, why, by, ct);
    }

    public async Task<IReadOnlyList<Result<Guid>>> Ship(
        IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct)
    {
        var (orders, packed) = await PackedOrders.ForChange(db, orderIds, ct);
        return await Ship(orderIds, orders, packed, why, by, ct);
    }

    public async Task<IReadOnlyList<Guid>> Ready(int limit, CancellationToken ct)
    {
        // Two questions, each answered by an index in its own order.
        var ready = db.Set<Order>()
            .Where(order => order.Status == OrderStatus.Ready && !order.CancelAsked
                && (order.ShipTo != null || order.ShippedBy == ShippedBy.ChannelLabel)
                && order.Review != ReviewState.Open && order.Review != ReviewState.Rejected);
        var urgent = await First(ready.Where(order => order.Urgent), limit, ct);
        return [.. urgent, .. await First(ready.Where(order => !order.Urgent), limit - urgent.Count, ct)];
    }

    private async Task<IReadOnlyList<Result<Guid>>> Ship(
        IReadOnlyList<Guid> orderIds, Dictionary<Guid, Order> orders, PackedOrders packed, Reason why, Actor by,
        CancellationToken ct)
    {
        var whole = new List<Order>();
        var byHand = new List<Parcel>();
        var answers = orderIds
            .Select(id => AskLabel(id, orders, packed, why, by, whole, byHand)).ToList();

        if (whole.Count > 0)
        {
            await labels.Buy(await parcels.Of(whole, ct), by, ct);
        }

        if (byHand.Count > 0)
        {
            await labels.Buy(await parcels.Of(byHand, packed, orders, ct), by, ct);
        }

        return answers;
    }

    private static Task<List<Guid>> First(IQueryable<Order> orders, int limit, CancellationToken ct) => orders
        .OrderBy(order => order.DispatchBy).ThenBy(order => order.PlacedAt)
        .Select(order => order.Id).Take(limit).ToListAsync(ct);

    private async Task DropFailedLabel(Order order, Actor by, CancellationToken ct)
    {
        if (await labels.Of(order.Id, ct) is { Status: LabelStatus.Failed } label)
        {
            var trouble = new Reason("orders.label_failed").With("text", label.Trouble ?? "");
            db.Tell(order.DropLabel(trouble), order.Id, by, trouble);
        }
    }

    private Result<Guid> AskLabel(
        Guid id, Dictionary<Guid, Order> orders, PackedOrders packed, Reason why, Actor by, List<Order> whole,
        List<Parcel> byHand)
    {
        if (!orders.TryGetValue(id, out var order))
        {
            return OrderProblems.NotFound(id);
        }

        if (order.CancelAsked && by.Kind == ActorKind.Rule)
        {
            return OrderProblems.CancelAsked(order.Number);
        }

        if (order.Status == OrderStatus.Ready && order.Address is not null
            && AddressCheck.Of(order) is { } lost)
        {
            Worry(order, lost, by);
            return lost;
        }

        if (order.InParcels)
        {
            return askParcels.Ask(order, packed.Of(id), orders, packed, why, by, byHand) is { } refusal ? refusal : id;
        }

        if (order.AskLabel().Refused(out var problem, out var move))
        {
            return problem;
        }

        db.Tell(move, order.Id, by, why);
        whole.Add(order);
        return order.Id;
    }

    /// <summary>A person is told at once; what a rule finds must be seen later.</summary>
    private void Worry(Order order, Problem problem, Actor by)
    {
        if (by.Kind == ActorKind.Rule)
        {
            db.Worry(
                order,
                problem.Facts.Aggregate(new Reason(problem.Code), (made, fact) => made.With(fact.Key, fact.Value)), by);
        }
    }
}

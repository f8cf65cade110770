using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Ship;

/// <summary>Asks for the labels of orders that are ready: the intent to buy is committed with the move.</summary>
internal sealed class ShipOrder(AppDb db, ICatalogue catalogue, ILabels labels) : IShipOrders
{
    /// <summary>What a unit is taken to weigh while nobody has said.</summary>
    private const int UnknownUnitWeightGrams = 200;

    private const int MaxParcelWeightGrams = 68_000;

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
        var orders = await db.OrdersForChange(orderIds, ct);

        foreach (var order in orders.Values.Where(order => order.Status == OrderStatus.Labelling))
        {
            await DropFailedLabel(order, by, ct);
        }

        return await Ship(orderIds, why, by, ct);
    }

    public async Task<IReadOnlyList<Result<Guid>>> Ship(
        IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct)
    {
        var orders = await db.OrdersForChange(orderIds, ct);
        var answers = orderIds.Select(id => AskLabel(id, orders.GetValueOrDefault(id), why, by)).ToList();
        var asked = answers.Where(answer => answer.Ok).Select(answer => orders[answer.Value]).ToList();

        if (asked.Count > 0)
        {
            await labels.Buy(await Parcels(asked, ct), by, ct);
        }

        return answers;
    }

    public async Task<IReadOnlyList<Guid>> Ready(int limit, CancellationToken ct)
    {
        // Two questions, each answered by an index in its own order.
        var ready = db.Set<Order>()
            .Where(order => order.Status == OrderStatus.Ready && !order.CancelAsked && order.ShipTo != null
                && order.Review != ReviewState.Open && order.Review != ReviewState.Rejected);
        var urgent = await First(ready.Where(order => order.Urgent), limit, ct);
        return [.. urgent, .. await First(ready.Where(order => !order.Urgent), limit - urgent.Count, ct)];
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

    private Result<Guid> AskLabel(Guid id, Order? order, Reason why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (order.CancelAsked && by.Kind == ActorKind.Rule)
        {
            return OrderProblems.CancelAsked(order.Number);
        }

        if (order.Status == OrderStatus.Ready && order.Address is { } to
            && AddressCheck.Of(order.Number, to) is { } lost)
        {
            Worry(order, lost, by);
            return lost;
        }

        if (order.AskLabel().Refused(out var problem, out var move))
        {
            return problem;
        }

        db.Tell(move, order.Id, by, why);
        return order.Id;
    }

    /// <summary>A person is told at once; what a rule finds must be seen later.</summary>
    private void Worry(Order order, Problem problem, Actor by)
    {
        var trouble = problem.Facts.Aggregate(
            new Reason(problem.Code), (made, fact) => made.With(fact.Key, fact.Value));

        if (by.Kind == ActorKind.Rule && order.Worry(trouble) is { } told)
        {
            db.Tell(told, order.Id, by, trouble);
        }
    }

    private async Task<List<ParcelToShip>> Parcels(List<Order> orders, CancellationToken ct)
    {
        var ids = orders.Select(order => order.Id).ToList();
        var lines = (await db.Set<OrderLine>().Where(line => ids.Contains(line.OrderId)).AsNoTracking().ToListAsync(ct))
            .ToLookup(line => line.OrderId);
        var skus = lines.SelectMany(own => own).Select(line => line.Sku).Distinct().ToList();
        var weights = await catalogue.WeightGrams(skus, ct);

        return [.. orders.Select(order => ParcelOf(order, lines[order.Id], weights))];
    }

    private static ParcelToShip ParcelOf(
        Order order, IEnumerable<OrderLine> lines, IReadOnlyDictionary<string, int> weights)
    {
        var grams = lines.Sum(line => line.Quantity * weights.GetValueOrDefault(line.Sku, UnknownUnitWeightGrams));
        var to = order.Address!;
        var address = new Address(to.Name, to.Line1, to.Line2, to.City, to.State, to.PostalCode, to.Country, to.Phone);
        return new(
            order.Id, order.Number, address, Math.Clamp(grams, 1, MaxParcelWeightGrams), order.DispatchBy,
            order.DeliverBy)
        {
            Urgent = order.Urgent,
        };
    }
}

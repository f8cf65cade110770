using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Ship;

/// <summary>
/// A label was bought: the order ships, its units leave the stock, and the channel is to be told. A label that nobody
/// needs any more is voided. A label that cannot be had makes the order wait, visibly. What is told of a label that was
/// given up meanwhile is passed over: the order may wait for another one.
/// </summary>
internal sealed class FollowLabels(IStock stock, ILabels labels, IJobQueue jobs, TimeProvider clock) : IReaction
{
    public string Name => "orders.follow_labels";

    public IReadOnlyCollection<string> Kinds => [nameof(LabelBought), nameof(LabelFailed), nameof(ParcelMoved)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        // A parcel has the id of its order.
        var ids = facts.Select(fact => fact.Parcel()).Distinct().ToList();
        var orders = await db.Set<Order>().Where(order => ids.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, ct);
        var wanted = await labels.Wanted([.. orders.Keys], ct);
        var shipped = new List<Order>();
        var unwanted = new List<Guid>();

        foreach (var fact in facts.Where(fact => orders.ContainsKey(fact.Parcel()) && !fact.IsOfGivenUp(wanted)))
        {
            Follow(fact, orders[fact.Parcel()], db, shipped, unwanted);
        }

        await stock.Consume([.. shipped.Select(order => order.Id)], new("orders.shipped"), Actor.System, ct);
        await labels.Void(unwanted, new("orders.not_needed_any_more"), Actor.System, ct);
        await jobs.Enqueue(
            [.. shipped.Where(order => order is { IsByHand: false, HasLabelOfChannel: false }).Select(Confirmation)],
            ct);
    }

    private static NewJob Confirmation(Order order) =>
        new(ConfirmToChannel.JobKind, $"{order.Id:N}", $"{order.ShopId:N}");

    private void Follow(Fact fact, Order order, AppDb db, List<Order> shipped, List<Guid> unwanted)
    {
        if (fact.Is<LabelBought>())
        {
            Ship(fact, order, db, shipped, unwanted);
        }
        else if (fact.Is<LabelFailed>() && order is { Status: OrderStatus.Labelling, InParcels: false })
        {
            db.Worry(
                order, new Reason("orders.label_failed").With("text", fact.Body<LabelFailed>().Reason), fact.By);
        }
        else if (fact.Is<ParcelMoved>())
        {
            var moved = fact.Body<ParcelMoved>();
            Tell(Travel(order, moved), order, fact.By, new("orders.carrier_says"), db);
        }
    }

    private void Ship(Fact fact, Order order, AppDb db, List<Order> shipped, List<Guid> unwanted)
    {
        var label = fact.Body<LabelBought>();

        if (order.Status != OrderStatus.Labelling || order.InParcels)
        {
            // The very label it left with is wanted, however often it is told of.
            if (order.TrackingNumber != label.TrackingNumber || order.Status == OrderStatus.Cancelled)
            {
                unwanted.Add(order.Id);
            }

            return;
        }

        var why = new Reason("orders.label_bought").With("text", label.WhyChosen);
        db.Tell(order.Ship(label.Carrier, label.TrackingNumber, clock.GetUtcNow()), order.Id, fact.By, why);
        shipped.Add(order);

        if (order.HasLabelOfChannel)
        {
            db.Tell(order.Confirm(clock.GetUtcNow()), order.Id, fact.By, new("orders.label_of_channel"));
        }
    }

    private static IOrderMove? Travel(Order order, ParcelMoved moved) => moved.Step switch
    {
        ParcelStep.InTransit => order.Travel(OrderStatus.InTransit, moved.At),
        ParcelStep.Delivered => order.Travel(OrderStatus.Delivered, moved.At),
        _ => null,
    };

    private static void Tell(object? told, Order order, Actor by, Reason why, AppDb db)
    {
        if (told is not null)
        {
            db.Tell(told, order.Id, by, why);
        }
    }
}

using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// What became of the label of a parcel that was put together by hand. Its orders follow: what is in it leaves the
/// stock; an order ships when the last of its parcels has left, and is to ship again while some are still open.
/// </summary>
internal sealed class FollowParcels(IStock stock, ILabels labels, IJobQueue jobs, TimeProvider clock) : IReaction
{
    public string Name => "orders.follow_parcels";

    public IReadOnlyCollection<string> Kinds => [nameof(LabelBought), nameof(LabelFailed), nameof(ParcelMoved)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var ids = facts.Select(fact => fact.Parcel()).Distinct().ToList();
        var known = await db.Set<ParcelLine>().Where(line => ids.Contains(line.ParcelId))
            .Select(line => new { line.ParcelId, line.OrderId }).ToListAsync(ct);

        if (known.Count == 0)
        {
            return;
        }

        var (orders, packed) = await PackedOrders.ForChange(
            db, [.. known.Select(line => line.OrderId).Distinct()], ct);
        var alive = packed.All.ToDictionary(parcel => parcel.Id);
        var ours = known.Select(line => line.ParcelId).ToHashSet();
        var wanted = await labels.Wanted(ours, ct);

        foreach (var fact in facts.Where(fact => ours.Contains(fact.Parcel()) && !fact.IsOfGivenUp(wanted)))
        {
            var parcel = alive.GetValueOrDefault(fact.Parcel());

            if (fact.Is<LabelBought>())
            {
                await Bought(fact, parcel, orders, packed, db, ct);
            }
            else if (parcel is not null)
            {
                Follow(fact, parcel, orders, packed, db);
            }
        }
    }

    private async Task Bought(
        Fact fact, Parcel? parcel, Dictionary<Guid, Order> orders, PackedOrders packed, AppDb db, CancellationToken ct)
    {
        var label = fact.Body<LabelBought>();

        if (parcel is not { Status: ParcelStatus.Labelling })
        {
            // The very label it left with is wanted, however often it is told of.
            if (parcel is null || parcel.TrackingNumber != label.TrackingNumber)
            {
                await labels.Void([label.ParcelId], new("orders.not_needed_any_more"), Actor.System, ct);
            }

            return;
        }

        parcel.Ship(label.Carrier, label.TrackingNumber, clock.GetUtcNow());

        if (parcel.PackageId is not null)
        {
            parcel.Confirm(clock.GetUtcNow());
        }

        var members = packed.OrdersIn(parcel).Select(id => orders[id]).ToList();
        await stock.ConsumePart(
            [.. members.Select(member => new StockRequest(member.Id, [.. packed.LinesOf(parcel, member.Id)
                .Select(line => new StockLine(line.Sku, line.Quantity))]))],
            new("orders.shipped"), Actor.System, ct);

        foreach (var member in members)
        {
            Ship(member, parcel, packed, fact, label, db);
        }

        if (parcel.PackageId is null)
        {
            await jobs.Enqueue(Confirmations(parcel, [.. members.Where(order => !order.IsByHand)], packed), ct);
        }
    }

    private void Ship(Order order, Parcel parcel, PackedOrders packed, Fact fact, LabelBought label, AppDb db)
    {
        var why = new Reason("orders.label_bought").With("text", label.WhyChosen);
        var rest = packed.Of(order.Id).Where(own => !own.HasLeft).ToList();

        if (rest.Count == 0)
        {
            db.Tell(order.Ship(label.Carrier, label.TrackingNumber, clock.GetUtcNow()), order.Id, fact.By, why);

            if (parcel.PackageId is not null)
            {
                db.Tell(order.Confirm(clock.GetUtcNow()), order.Id, fact.By, new("orders.label_of_channel"));
            }

            return;
        }

        db.Tell(
            new ParcelShipped(parcel.Id, parcel.Number, label.Carrier, label.TrackingNumber), order.Id, fact.By, why);

        if (rest.Exists(own => own.Status == ParcelStatus.Labelling))
        {
            order.Touch();
        }
        else
        {
            db.Tell(
                order.ShipPart(), order.Id, fact.By, new Reason("orders.parcels_left").With("count", rest.Count));
        }
    }

    /// <summary>A part of an order is told with its units; whole orders each by themselves.</summary>
    private static List<NewJob> Confirmations(Parcel parcel, List<Order> members, PackedOrders packed) =>
        members is [var only] && packed.Of(only.Id).Count > 1
            ? [new(ConfirmParcel.JobKind, $"{parcel.Id:N}", $"{only.ShopId:N}")]
            : [.. members.Select(order => new NewJob(ConfirmToChannel.JobKind, $"{order.Id:N}", $"{order.ShopId:N}"))];

    private static void Follow(
        Fact fact, Parcel parcel, Dictionary<Guid, Order> orders, PackedOrders packed, AppDb db)
    {
        var members = packed.OrdersIn(parcel).Select(id => orders[id]);

        if (fact.Is<LabelFailed>() && parcel.Status == ParcelStatus.Labelling)
        {
            var trouble = new Reason("orders.label_failed").With("text", fact.Body<LabelFailed>().Reason);

            foreach (var member in members)
            {
                db.Worry(member, trouble, fact.By);
            }
        }
        else if (fact.Is<ParcelMoved>() && StepOf(fact) is { } step && parcel.Travel(step))
        {
            foreach (var member in members)
            {
                var move = Travel(member, packed, fact.Body<ParcelMoved>().At);
                Tell(move, member, fact.By, new("orders.carrier_says"), db);
            }
        }
    }

    /// <summary>An order is as far as the last of its parcels.</summary>
    private static IOrderMove? Travel(Order order, PackedOrders packed, DateTimeOffset at)
    {
        var parcels = packed.Of(order.Id);
        return parcels.All(own => own.Status == ParcelStatus.Delivered) ? order.Travel(OrderStatus.Delivered, at)
            : parcels.All(own => own.Status is ParcelStatus.InTransit or ParcelStatus.Delivered)
                ? order.Travel(OrderStatus.InTransit, at)
                : null;
    }

    private static ParcelStatus? StepOf(Fact fact) => fact.Body<ParcelMoved>().Step switch
    {
        ParcelStep.InTransit => ParcelStatus.InTransit,
        ParcelStep.Delivered => ParcelStatus.Delivered,
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

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Correct;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels.AtChannel;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// Puts orders of one buyer, to one address, with one way of delivery, into one parcel: one label for all of them. The
/// channel is told the same number for each. Orders under labels of their channel are combined by the channel.
/// </summary>
internal sealed class CombineOrders(
    AppDb db, ICatalogue catalogue, ShopPolicies policies, CombineAtChannel atChannel, TimeProvider clock)
{
    /// <summary>Answers with the parcel.</summary>
    public async Task<Result<Guid>> Run(IReadOnlyList<Guid> orderIds, Actor by, CancellationToken ct)
    {
        var ids = orderIds.Distinct().ToList();

        var most = await policies.MostCombined(ids.FirstOrDefault(), ct);

        if (ids.Count < 2 || ids.Count > most)
        {
            return ParcelProblems.CombineCount(most);
        }

        if (await atChannel.Find(ids, ct) is { } there)
        {
            return await atChannel.Run(there, by, ct);
        }

        await using var work = await db.Begin(ct);
        var (orders, packed) = await PackedOrders.ForChange(db, ids, ct);

        if (ids.Where(id => !orders.ContainsKey(id)).Select(id => (Guid?)id).FirstOrDefault() is { } missing)
        {
            return OrderProblems.NotFound(missing);
        }

        var chosen = ids.Select(id => orders[id]).OrderBy(order => order.PlacedAt).ThenBy(order => order.Id).ToList();

        if (chosen.Select(order => Refuse(order, chosen[0], packed)).FirstOrDefault(own => own is not null) is { } no)
        {
            return no;
        }

        var lines = await db.Set<OrderLine>().Where(line => ids.Contains(line.OrderId)).AsNoTracking().ToListAsync(ct);

        if (await TooHeavy(lines, ct) is { } heavy)
        {
            return heavy;
        }

        var parcel = await Pack(chosen, lines, by, ct);
        await work.Commit(ct);
        return parcel.Id;
    }

    /// <summary>What of two orders differs that must not: shop, buyer, address, delivery; null when they fit.</summary>
    public static string? Differs(Order order, Order first) =>
        order.ShopId != first.ShopId ? "shop"
        : order.BuyerId != first.BuyerId ? "buyer"
        : order.DeliveryOption != first.DeliveryOption ? "delivery"
        : Same(order.Address!, first.Address!) ? null : "address";

    private static Problem? Refuse(Order order, Order first, PackedOrders packed)
    {
        if (order.Status != OrderStatus.Ready)
        {
            return ParcelProblems.CannotPack(order.Number, order.Status);
        }

        if (order.HasLabelOfChannel)
        {
            return OrderProblems.LabelOfChannel(order.Number);
        }

        if (order.Address is null)
        {
            return OrderProblems.NoAddress(order.Number);
        }

        if (order.CancelAsked)
        {
            return OrderProblems.CancelAsked(order.Number);
        }

        if (order.InParcels)
        {
            return packed.IsCombined(order.Id)
                ? ParcelProblems.InCombined(order.Number)
                : ParcelProblems.AlreadySplit(order.Number);
        }

        return first.Address is not null && Differs(order, first) is { } what
            ? ParcelProblems.CombineDiffers(order.Number, first.Number, what)
            : null;
    }

    private static bool Same(ChannelAddress left, ChannelAddress right) => Parts(left).SequenceEqual(Parts(right));

    /// <summary>Without the telephone; capitals and blanks do not make another address.</summary>
    private static IEnumerable<string> Parts(ChannelAddress address) =>
        AddressParts.In(address).Where(own => own.Part != AddressParts.Phone).Select(own =>
            string.Join(' ', (own.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant());

    private async Task<Problem?> TooHeavy(List<OrderLine> lines, CancellationToken ct)
    {
        var weights = await catalogue.WeightGrams([.. lines.Select(line => line.Sku).Distinct()], ct);
        var grams = lines.Sum(line =>
            line.Quantity * weights.GetValueOrDefault(line.Sku, ParcelsToShip.UnknownUnitWeightGrams));
        return grams > ParcelsToShip.MaxWeightGrams
            ? ParcelProblems.TooHeavy(grams, ParcelsToShip.MaxWeightGrams)
            : null;
    }

    private async Task<Parcel> Pack(List<Order> orders, List<OrderLine> lines, Actor by, CancellationToken ct)
    {
        var parcel = Parcel.Of(orders[0], await ParcelNumbers.Next(db, orders[0], ct), by, clock.GetUtcNow());
        db.Add(parcel);
        db.AddRange(lines.GroupBy(line => (line.OrderId, line.Sku)).Select(same => new ParcelLine
        {
            WorkspaceId = parcel.WorkspaceId,
            ParcelId = parcel.Id,
            OrderId = same.Key.OrderId,
            Sku = same.Key.Sku,
            Quantity = same.Sum(line => line.Quantity),
        }));
        List<string> numbers = [.. orders.Select(order => order.Number).Order(StringComparer.Ordinal)];

        foreach (var order in orders)
        {
            order.Pack(inParcels: true);
            db.Tell(
                new OrderCombined(parcel.Id, numbers), order.Id, by,
                new Reason("orders.combined").With("orders", string.Join(", ", numbers)));
        }

        return parcel;
    }
}

using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>
/// The packages of a shop by time and status, and whose they are. They live in the states of their orders; this is
/// brought up to date with each change of one. Use under the gate.
/// </summary>
internal sealed class PackageBook
{
    private readonly Dictionary<long, long> orderOf = [];
    private readonly Dictionary<long, long[]> ofOrder = [];

    public Listing Listing { get; } = new();

    public CombinableOrders Combinable { get; } = new();

    /// <summary>The number of the order that a package is written in first.</summary>
    public long? OrderOf(long packageId) => orderOf.TryGetValue(packageId, out var number) ? number : null;

    public void Put(Order order)
    {
        var state = order.State;
        Combinable.Put(order);

        if (state.Parcels is null && !ofOrder.ContainsKey(order.Number))
        {
            return;
        }

        var own = (state.Parcels ?? []).Where(parcel => IsWrittenIn(order, parcel)).ToArray();

        foreach (var gone in ofOrder.GetValueOrDefault(order.Number, []).Except(own.Select(parcel => parcel.Id)))
        {
            orderOf.Remove(gone);
            Listing.Remove(gone);
        }

        ofOrder[order.Number] = [.. own.Select(parcel => parcel.Id)];

        foreach (var parcel in own)
        {
            orderOf[parcel.Id] = order.Number;
            Listing.Put(parcel.Id, parcel.CreatedMs, UpdatedMs(state, parcel), PackageStatus.Of(state));
        }
    }

    public static long UpdatedMs(OrderState state, Parcel parcel) =>
        Math.Max(parcel.UpdatedMs, Math.Max(state.CollectedMs, state.DeliveredMs));

    /// <summary>A package of several orders stands in the states of all, and is listed by the first.</summary>
    private static bool IsWrittenIn(Order order, Parcel parcel) => parcel.Orders is not { Count: > 1 } orders
        || orders[0] == order.Id;
}

/// <summary>Finds packages.</summary>
internal static class PackageSearch
{
    /// <summary>A package by its identifier, with the order that it is listed by.</summary>
    public static (Order Order, Parcel Parcel)? FindPackage(this Market market, string id)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || market.Packages.OrderOf(number) is not { } owner)
        {
            return null;
        }

        var order = market.Orders.Get(owner);
        return order.State.Parcels?.FirstOrDefault(parcel => parcel.Id == number) is { } found ? (order, found) : null;
    }

    /// <summary>All orders that travel in the package.</summary>
    public static Order[] OrdersIn(this Market market, Order first, Parcel parcel) =>
        parcel.Orders is { Count: > 1 } ids ? [.. ids.Select(id => market.Orders.Find(id)!)] : [first];

    /// <summary>The units of an order that lie in the package.</summary>
    public static int[] UnitsIn(this Order order, long packageId)
    {
        var state = order.State;
        var fate = (state.Parcels ?? []).TakeWhile(known => known.Id != packageId).Count() + 1;
        return [.. Enumerable.Range(0, order.Units).Where(unit => state.Fate(unit) == fate)];
    }
}

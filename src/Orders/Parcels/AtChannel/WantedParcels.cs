using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;

namespace CreatorFlow.Orders.Parcels.AtChannel;

/// <summary>So many units of an order in a package of its channel.</summary>
internal sealed record PackageLine(Order Order, string PackageId, string Sku, int Quantity);

/// <summary>
/// The parcels that the packages of a channel make of orders: one for each package that orders share, and one for each
/// of an order that has several. An order alone in its one package goes whole. Pure.
/// </summary>
internal static class WantedParcels
{
    /// <summary>Its parcels may still be put together otherwise.</summary>
    public static bool IsOpen(Order order) => order.Status
        is OrderStatus.Ready or OrderStatus.Held or OrderStatus.NoStock or OrderStatus.Labelling;

    /// <param name="here">What is still here of each order, by SKU.</param>
    /// <param name="told">What the channel says of those it was asked about.</param>
    public static IReadOnlyList<IReadOnlyList<PackageLine>> Of(
        IReadOnlyCollection<Order> orders, IReadOnlyDictionary<Guid, Dictionary<string, int>> here,
        IReadOnlyDictionary<Guid, IReadOnlyList<ChannelPackage>> told, PackedOrders packed)
    {
        var lines = orders.Where(order => IsOpen(order) && order.HasLabelOfChannel)
            .SelectMany(order => LinesOf(order, here[order.Id], told.GetValueOrDefault(order.Id) ?? [], packed))
            .ToList();
        var apart = lines.GroupBy(line => line.Order.Id)
            .Where(own => own.DistinctBy(line => line.PackageId).Skip(1).Any() || packed.HasPartLeft(own.Key))
            .Select(own => own.Key).ToHashSet();
        return
        [
            .. lines.GroupBy(line => line.PackageId, StringComparer.Ordinal)
                .Where(own => own.Any(line => apart.Contains(line.Order.Id))
                    || own.DistinctBy(line => line.Order.Id).Skip(1).Any())
                .Select(own => (IReadOnlyList<PackageLine>)[.. own]),
        ];
    }

    private static IReadOnlyList<PackageLine> LinesOf(
        Order order, Dictionary<string, int> here, IReadOnlyList<ChannelPackage> told, PackedOrders packed)
    {
        var left = packed.Of(order.Id).Where(parcel => parcel.HasLeft).Select(parcel => parcel.PackageId).ToHashSet();

        if (told.Count > 0 && Fitted(order, here, [.. told.Where(package => !left.Contains(package.Id))]) is { } lines)
        {
            return lines;
        }

        return told.Count == 0 && order.PackageId is { } whole && !left.Contains(whole)
            ? [.. here.Select(own => new PackageLine(order, whole, own.Key, own.Value))]
            : AsPacked(order, packed);
    }

    /// <summary>
    /// As the channel says, without units that are cancelled here and not there yet; null where it does not have all
    /// that is here.
    /// </summary>
    private static List<PackageLine>? Fitted(
        Order order, Dictionary<string, int> here, IReadOnlyList<ChannelPackage> packages)
    {
        var rest = new Dictionary<string, int>(here, StringComparer.Ordinal);
        var lines = new List<PackageLine>();

        foreach (var (package, own) in packages.SelectMany(package => package.Units.Select(own => (package, own))))
        {
            var taken = Math.Min(own.Quantity, rest.GetValueOrDefault(own.Sku));

            if (taken > 0)
            {
                rest[own.Sku] -= taken;
                lines.Add(new(order, package.Id, own.Sku, taken));
            }
        }

        return rest.Values.All(left => left == 0)
            ? [.. lines.GroupBy(line => (line.PackageId, line.Sku))
                .Select(same => same.First() with { Quantity = same.Sum(line => line.Quantity) })]
            : null;
    }

    private static IReadOnlyList<PackageLine> AsPacked(Order order, PackedOrders packed) =>
    [
        .. packed.Of(order.Id).Where(parcel => parcel is { HasLeft: false, PackageId: not null })
            .SelectMany(parcel => packed.LinesOf(parcel, order.Id)
                .Select(line => new PackageLine(order, parcel.PackageId!, line.Sku, line.Quantity))),
    ];
}

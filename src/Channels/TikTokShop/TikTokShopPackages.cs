using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>The packages of an order as they stand.</summary>
internal sealed record OrderPackages(IReadOnlyList<Package> Shipped, IReadOnlyList<Package> Open)
{
    public int Count => Shipped.Count + Open.Count;
}

/// <summary>
/// Reads the packages of an order. In some markets they are there from the payment on, in others shipping makes them:
/// the order tells.
/// </summary>
internal sealed class TikTokShopPackages(TikTokShopClient client)
{
    /// <param name="only">The one that is asked about; null for all.</param>
    public async Task<OrderPackages> Of(
        TikTokShopAccess access, Order order, string? only, CancellationToken ct)
    {
        var packages = new List<Package>();

        foreach (var id in IdsOf(order).Where(id => only is null || id == only))
        {
            packages.Add(await client.Package(access, id, ct));
        }

        var valid = packages.Where(package => package.PackageStatus != PackageStatuses.Cancelled).ToLookup(IsShipped);
        return new([.. valid[true]], [.. valid[false]]);
    }

    /// <summary>It has left the seller's hands as far as TikTok Shop is told: only then it has a number.</summary>
    public static bool IsShipped(Package package) => !string.IsNullOrEmpty(package.TrackingNumber)
        || package.PackageStatus is PackageStatuses.Fulfilling or PackageStatuses.Completed;

    /// <summary>Of its lines that are not cancelled, and those it names itself.</summary>
    public static IEnumerable<string> IdsOf(Order order) =>
        (order.Packages ?? []).Select(package => package.Id)
            .Concat((order.LineItems ?? []).Where(line => !TikTokShopMapping.IsCancelled(line))
                .Select(line => line.PackageId))
            .Select(TikTokShopMapping.Filled).OfType<string>().Distinct(StringComparer.Ordinal);
}

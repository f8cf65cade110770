namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which orders and units travel together: combining and splitting. Source: fact sheet 4.5.</summary>
public sealed class PackingApi
{
    private readonly Transport transport;

    internal PackingApi(Transport transport) => this.transport = transport;

    /// <summary>A page of orders that may travel together, 1 to 50.</summary>
    public Task<CombinablePage> SearchCombinable(TikTokShopAccess access, PageRequest page, CancellationToken ct) =>
        transport.Send<CombinablePage>(new Call(FulfilmentEndpoints.SearchCombinable).Page(page), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<CombinablePackage> AllCombinable(
        TikTokShopAccess access, PageRequest first, CancellationToken ct) =>
        Pages.Walk<CombinablePackage, CombinablePage>(first, page => SearchCombinable(access, page, ct), ct);

    /// <summary>Combines packages; some may be refused: see <see cref="PartialAnswer.Errors"/>.</summary>
    public Task<PackagesCombined> Combine(
        TikTokShopAccess access, IReadOnlyList<CombinablePackage> packages, CancellationToken ct) =>
        transport.Send<PackagesCombined>(
            new Call(FulfilmentEndpoints.Combine).Say(new CombinePackages { Packages = packages }), access, ct);

    /// <summary>Takes orders out of a package.</summary>
    public Task<PackagesUncombined> Uncombine(
        TikTokShopAccess access, string packageId, IReadOnlyList<string> orderIds, CancellationToken ct) =>
        transport.Send<PackagesUncombined>(
            new Call(FulfilmentEndpoints.Uncombine)
                .At("package_id", packageId)
                .Say(new UncombinePackage { OrderIds = orderIds }),
            access,
            ct);

    /// <summary>Whether orders can or must be split.</summary>
    public Task<SplitAttributes> SplitAttributes(
        TikTokShopAccess access, IReadOnlyList<string> orderIds, CancellationToken ct) =>
        transport.Send<SplitAttributes>(
            new Call(FulfilmentEndpoints.SplitAttributes)
                .With("order_ids", string.Join(',', FulfilmentEndpoints.SplitAttributes.Check(orderIds))),
            access,
            ct);

    /// <summary>Splits an order into groups of units that travel together.</summary>
    public Task<OrderSplit> Split(
        TikTokShopAccess access, string orderId, IReadOnlyList<SplitGroup> groups, CancellationToken ct) =>
        transport.Send<OrderSplit>(
            new Call(FulfilmentEndpoints.SplitOrder).At("order_id", orderId).Say(new SplitOrder { Groups = groups }),
            access,
            ct);
}

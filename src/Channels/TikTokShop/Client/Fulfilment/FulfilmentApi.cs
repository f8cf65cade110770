namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Packages and parcels. In the US a package is made by this client; elsewhere it is there from the payment on. No call
/// here has an idempotency key: after a time-out read before repeating. Source: fact sheet 4.5.
/// </summary>
public sealed class FulfilmentApi
{
    private readonly Transport transport;

    internal FulfilmentApi(Transport transport) => this.transport = transport;

    /// <summary>A page of packages, 1 to 50.</summary>
    public Task<PackagePage> Search(
        TikTokShopAccess access, PackageFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<PackagePage>(new Call(FulfilmentEndpoints.SearchPackages).Page(page).Say(filter), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<FoundPackage> SearchAll(
        TikTokShopAccess access, PackageFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<FoundPackage, PackagePage>(first, page => Search(access, filter, page, ct), ct);

    /// <summary>A package in full.</summary>
    public Task<Package> Get(TikTokShopAccess access, string packageId, CancellationToken ct) =>
        transport.Send<Package>(
            new Call(FulfilmentEndpoints.GetPackage).At("package_id", packageId), access, ct);

    /// <summary>In the US: how TikTok Shop would ship units of an order, and for how much.</summary>
    public Task<ShippingServices> Services(
        TikTokShopAccess access, string orderId, ShippingServiceQuery query, CancellationToken ct) =>
        transport.Send<ShippingServices>(
            new Call(FulfilmentEndpoints.Services).At("order_id", orderId).Say(query), access, ct);

    /// <summary>In the US: makes a package, which buys its label. Errors: 21011007, 21011042.</summary>
    public Task<CreatedPackage> Create(TikTokShopAccess access, CreatePackage package, CancellationToken ct) =>
        transport.Send<CreatedPackage>(new Call(FulfilmentEndpoints.CreatePackage).Say(package), access, ct);

    /// <summary>
    /// Outside the US: ships a package. Errors: 11006021 when it was shipped before, 21011007, 21011042.
    /// </summary>
    public Task<Done> Ship(
        TikTokShopAccess access, string packageId, ShipPackage how, CancellationToken ct) =>
        transport.Send<Done>(
            new Call(FulfilmentEndpoints.ShipPackage).At("package_id", packageId).Say(how), access, ct);

    /// <summary>Ships many packages; some may be refused: see <see cref="PartialAnswer.Errors"/>.</summary>
    public Task<PackagesShipped> ShipMany(
        TikTokShopAccess access, IReadOnlyList<ShipPackage> packages, CancellationToken ct) =>
        transport.Send<PackagesShipped>(
            new Call(FulfilmentEndpoints.ShipPackages).Say(new ShipPackages { Packages = packages }), access, ct);

    /// <summary>
    /// Tells that an order, or units of it, left with the seller's own carrier. Errors: 21011006 or 21011020 when it
    /// was told before, 21011022 for a wrong number or provider, 21011048 when units must be named.
    /// </summary>
    public Task<MarkedShipped> MarkShipped(
        TikTokShopAccess access, string orderId, MarkShipped shipped, CancellationToken ct) =>
        transport.Send<MarkedShipped>(
            new Call(FulfilmentEndpoints.MarkShipped).At("order_id", orderId).Say(shipped), access, ct);

    /// <summary>How and when a package may be handed over.</summary>
    public Task<HandoverSlots> HandoverSlots(TikTokShopAccess access, string packageId, CancellationToken ct) =>
        transport.Send<HandoverSlots>(
            new Call(FulfilmentEndpoints.HandoverSlots).At("package_id", packageId), access, ct);

    /// <summary>What the carrier told of an order's parcel.</summary>
    public Task<Tracking> Tracking(TikTokShopAccess access, string orderId, CancellationToken ct) =>
        transport.Send<Tracking>(new Call(FulfilmentEndpoints.Tracking).At("order_id", orderId), access, ct);

    /// <summary>
    /// Changes number and carrier of an order that was shipped. Errors: 21011043 before, 21011049 when it is too late
    /// (72 hours in the US), 21011051 the second time.
    /// </summary>
    public Task<Done> UpdateOrderShipping(
        TikTokShopAccess access, string orderId, ShippingChange change, CancellationToken ct) =>
        transport.Send<Done>(
            new Call(FulfilmentEndpoints.UpdateOrderShipping).At("order_id", orderId).Say(change), access, ct);

    /// <summary>Changes number and carrier of a package that was shipped; errors as for an order.</summary>
    public Task<Done> UpdatePackageShipping(
        TikTokShopAccess access, string packageId, ShippingChange change, CancellationToken ct) =>
        transport.Send<Done>(
            new Call(FulfilmentEndpoints.UpdatePackageShipping).At("package_id", packageId).Say(change), access, ct);

    /// <summary>Tells how deliveries went; some may be refused: see <see cref="PartialAnswer.Errors"/>.</summary>
    public Task<PackagesDelivered> Deliver(
        TikTokShopAccess access, IReadOnlyList<DeliveredPackage> packages, CancellationToken ct) =>
        transport.Send<PackagesDelivered>(
            new Call(FulfilmentEndpoints.Deliver).Say(new DeliverPackages { Packages = packages }), access, ct);
}

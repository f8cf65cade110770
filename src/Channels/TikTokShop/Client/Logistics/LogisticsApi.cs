namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Warehouses, ways to deliver, and carriers. Source: fact sheet 4.6.</summary>
public sealed class LogisticsApi
{
    private readonly Transport transport;

    internal LogisticsApi(Transport transport) => this.transport = transport;

    /// <summary>The seller's warehouses, all at once.</summary>
    public Task<Warehouses> Warehouses(TikTokShopAccess access, CancellationToken ct) =>
        transport.Send<Warehouses>(new(LogisticsEndpoints.Warehouses), access, ct);

    /// <summary>The ways parcels may leave a warehouse.</summary>
    /// <param name="access">The shop.</param>
    /// <param name="warehouseId">The warehouse.</param>
    /// <param name="scope">WAREHOUSE when null, or PRODUCT.</param>
    /// <param name="ct">Stops the call.</param>
    public Task<DeliveryOptions> DeliveryOptions(
        TikTokShopAccess access, string warehouseId, string? scope, CancellationToken ct) =>
        transport.Send<DeliveryOptions>(
            new Call(LogisticsEndpoints.DeliveryOptions).At("warehouse_id", warehouseId).With("scope", scope),
            access,
            ct);

    /// <summary>The carriers of a way to deliver. Errors: 21008117 where TikTok Shop ships itself.</summary>
    public Task<ShippingProviders> ShippingProviders(
        TikTokShopAccess access, string deliveryOptionId, CancellationToken ct) =>
        transport.Send<ShippingProviders>(
            new Call(LogisticsEndpoints.ShippingProviders).At("delivery_option_id", deliveryOptionId), access, ct);

    /// <summary>The warehouses of a seller who sells across borders; they belong to no shop.</summary>
    public Task<GlobalWarehouses> GlobalWarehouses(string accessToken, CancellationToken ct) =>
        transport.Send<GlobalWarehouses>(
            new(LogisticsEndpoints.GlobalWarehouses), new(accessToken, null), ct);
}

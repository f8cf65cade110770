namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Prices, which are read with the products. Source: fact sheet 4.4.</summary>
public sealed class PricesApi
{
    private readonly Transport transport;

    internal PricesApi(Transport transport) => this.transport = transport;

    /// <summary>
    /// Sets prices of one product's SKUs; all or none. There is no idempotency key; repeating is harmless. Errors:
    /// 12052038 during a promotion.
    /// </summary>
    public Task<Done> Update(
        TikTokShopAccess access, string productId, IReadOnlyList<PriceUpdateSku> skus, CancellationToken ct) =>
        transport.Send<Done>(
            new Call(ProductEndpoints.UpdatePrices).At("product_id", productId).Say(new PriceUpdate { Skus = skus }),
            access,
            ct);
}

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Stock. There is no webhook for it and no comparing write. Source: fact sheet 4.4.</summary>
public sealed class InventoryApi
{
    private const int MaxProducts = 100;

    private readonly Transport transport;

    internal InventoryApi(Transport transport) => this.transport = transport;

    /// <summary>What the shop holds of at most 100 products, or at most 600 SKUs; all at once, without pages.</summary>
    public Task<StockLevels> Search(TikTokShopAccess access, StockQuery query, CancellationToken ct)
    {
        if (query.SkuIds is { } skus)
        {
            _ = ProductEndpoints.SearchStock.Check(skus);
        }
        else
        {
            _ = ProductEndpoints.SearchStock.Check(query.ProductIds ?? [], MaxProducts);
        }

        return transport.Send<StockLevels>(new Call(ProductEndpoints.SearchStock).Say(query), access, ct);
    }

    /// <summary>
    /// Sets absolute available quantities of one product's SKUs. Some may be refused and the rest set: see <see
    /// cref="PartialAnswer.Errors"/>. There is no idempotency key, but repeating the same numbers is harmless while
    /// no order comes between. Errors: 12052901 when the product is not active, 12052393 during a promotion.
    /// </summary>
    public Task<StockUpdated> Update(
        TikTokShopAccess access, string productId, IReadOnlyList<StockUpdateSku> skus, CancellationToken ct) =>
        transport.Send<StockUpdated>(
            new Call(ProductEndpoints.UpdateStock).At("product_id", productId).Say(new StockUpdate { Skus = skus }),
            access,
            ct);
}

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Products and their SKUs. Source: fact sheet 4.4.</summary>
public sealed class ProductsApi
{
    private const int MaxSkusInSearch = 10;

    private readonly Transport transport;

    internal ProductsApi(Transport transport) => this.transport = transport;

    /// <summary>
    /// A page of products, 1 to 100; no more than 10,000 can be reached with one filter. Errors: 12052180 beyond them,
    /// 12019027 and 12019087 for more than 10 SKUs.
    /// </summary>
    public Task<ProductPage> Search(
        TikTokShopAccess access, ProductFilter filter, PageRequest page, CancellationToken ct)
    {
        CheckSkus(filter.SellerSkus);
        CheckSkus(filter.SkuIds);
        return transport.Send<ProductPage>(new Call(ProductEndpoints.Search).Page(page).Say(filter), access, ct);
    }

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<Product> SearchAll(
        TikTokShopAccess access, ProductFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<Product, ProductPage>(first, page => Search(access, filter, page, ct), ct);

    /// <summary>A product in full.</summary>
    public Task<Product> Get(TikTokShopAccess access, string productId, CancellationToken ct) =>
        Get(access, productId, new ProductView(), ct);

    /// <summary>A product in full, in a version or language.</summary>
    public Task<Product> Get(TikTokShopAccess access, string productId, ProductView view, CancellationToken ct) =>
        transport.Send<Product>(
            new Call(ProductEndpoints.Get).At("product_id", productId).With(view), access, ct);

    /// <summary>Makes a product. With <see cref="ProductDraft.IdempotencyKey"/> repeats make it once.</summary>
    public Task<ProductSaved> Create(TikTokShopAccess access, ProductDraft draft, CancellationToken ct)
    {
        const int MaxKey = 128;

        return draft.IdempotencyKey is { Length: > MaxKey }
            ? throw new ArgumentException($"A key has at most {MaxKey} characters.", nameof(draft))
            : transport.Send<ProductSaved>(new Call(ProductEndpoints.Create).Say(draft), access, ct);
    }

    /// <summary>Replaces a product: what the draft leaves out is emptied.</summary>
    public Task<ProductSaved> Edit(
        TikTokShopAccess access, string productId, ProductDraft draft, CancellationToken ct) =>
        transport.Send<ProductSaved>(
            new Call(ProductEndpoints.Edit).At("product_id", productId).Say(draft), access, ct);

    /// <summary>Changes a product: what the draft leaves out stays.</summary>
    public Task<ProductSaved> EditPart(
        TikTokShopAccess access, string productId, ProductDraft draft, CancellationToken ct) =>
        transport.Send<ProductSaved>(
            new Call(ProductEndpoints.EditPart).At("product_id", productId).Say(draft), access, ct);

    /// <summary>Puts products on sale, at most 20 at a time.</summary>
    public Task<ProductsChanged> Activate(
        TikTokShopAccess access, IReadOnlyList<string> productIds, CancellationToken ct) =>
        Change(ProductEndpoints.Activate, access, productIds, ct);

    /// <summary>Takes products off sale, at most 20 at a time.</summary>
    public Task<ProductsChanged> Deactivate(
        TikTokShopAccess access, IReadOnlyList<string> productIds, CancellationToken ct) =>
        Change(ProductEndpoints.Deactivate, access, productIds, ct);

    /// <summary>Brings deleted products back, at most 20 at a time.</summary>
    public Task<ProductsChanged> Recover(
        TikTokShopAccess access, IReadOnlyList<string> productIds, CancellationToken ct) =>
        Change(ProductEndpoints.Recover, access, productIds, ct);

    /// <summary>Deletes products, at most 20 at a time.</summary>
    public Task<ProductsChanged> Delete(
        TikTokShopAccess access, IReadOnlyList<string> productIds, CancellationToken ct) =>
        Change(ProductEndpoints.Delete, access, productIds, ct);

    private Task<ProductsChanged> Change(
        Endpoint endpoint, TikTokShopAccess access, IReadOnlyList<string> productIds, CancellationToken ct) =>
        transport.Send<ProductsChanged>(
            new Call(endpoint).Say(new ProductChoice { ProductIds = endpoint.Check(productIds) }), access, ct);

    private static void CheckSkus(IReadOnlyList<string>? skus)
    {
        if (skus?.Count > MaxSkusInSearch)
        {
            throw new ArgumentException(
                $"A search takes at most {MaxSkusInSearch} SKUs, not {skus.Count}.", nameof(skus));
        }
    }
}

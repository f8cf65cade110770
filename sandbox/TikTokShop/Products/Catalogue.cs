using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>A variation with its place in the catalogue and its identifier.</summary>
internal sealed record Sku(
    int Index, string Id, string SellerSku, string Variation, int ListPriceMinor, int PriceMinor, Product Product)
{
    public string Image => $"https://img.example.com/sku/{Id}.jpg";
}

/// <summary>A product; its title can be changed, and products can be added.</summary>
internal sealed class Product(string id, string title, string category, string attribute) : ISaved
{
    public const string Kind = "tiktok.product";

    private readonly List<Sku> skus = [];

    public string Id { get; } = id;

    public string Title { get; private set; } = title;

    public string Category { get; } = category;

    public string Attribute { get; } = attribute;

    public long CreatedMs { get; init; }

    public long UpdatedMs { get; private set; }

    /// <summary>Made by hand and so no part of the scenario.</summary>
    public bool IsAdded { get; init; }

    public IReadOnlyList<Sku> Skus => skus;

    public void Add(Sku sku) => skus.Add(sku);

    public void Rename(string newTitle, long at) => (Title, UpdatedMs) = (newTitle, at);

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, new ProductRecord(
        Title,
        UpdatedMs,
        CreatedMs,
        IsAdded ? [.. skus.Select(sku => new SkuRecord(sku.SellerSku, sku.PriceMinor))] : null));
}

/// <summary>What is kept of a product that was renamed or added.</summary>
internal sealed record ProductRecord(string Title, long UpdatedMs, long CreatedMs, IReadOnlyList<SkuRecord>? Added);

/// <summary>What is kept of a variation that was added.</summary>
internal sealed record SkuRecord(string SellerSku, int PriceMinor);

/// <summary>All products and variations, by identifier and by place. Grows, never shrinks.</summary>
internal sealed class Catalogue
{
    private const long FirstProductId = 1_729_592_000_000_000_000;
    private const long ListedBeforeMs = 1_741_360_000_000;

    private readonly List<Product> products = [];
    private readonly List<Sku> skus = [];
    private readonly Dictionary<string, Product> productOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sku> skuOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sku> skuOfSeller = new(StringComparer.Ordinal);
    private readonly long firstId;

    private Catalogue(int seed) => firstId = FirstProductId + ((long)(Dice.Mix((ulong)seed) % 900) * 1_000_000_000_000);

    public IReadOnlyList<Product> Products => products;

    public IReadOnlyList<Sku> Skus => skus;

    public static Catalogue Load(Scenario scenario, SandboxStore store)
    {
        var catalogue = new Catalogue(scenario.Seed);
        var kept = store.Load<ProductRecord>(Product.Kind);

        foreach (var planned in scenario.Products)
        {
            var product =
                catalogue.Add(planned.Title, planned.Category, planned.Attribute, ListedBeforeMs, isAdded: false);

            foreach (var sku in planned.Skus)
            {
                catalogue.Add(product, sku.SellerSku, sku.Variation, sku.ListPriceMinor, sku.PriceMinor);
            }

            if (kept.TryGetValue(product.Id, out var renamed))
            {
                product.Rename(renamed.Title, renamed.UpdatedMs);
            }
        }

        foreach (var added in kept
            .Where(pair => pair.Value.Added is not null)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Value))
        {
            catalogue.AddByHand(added.Title, added.CreatedMs, added.Added!);
        }

        return catalogue;
    }

    public Product AddByHand(string title, long at, IReadOnlyList<SkuRecord> variations)
    {
        var product = Add(title, "Home", "Style", at, isAdded: true);

        foreach (var (sellerSku, priceMinor) in variations)
        {
            Add(product, sellerSku, "Default", priceMinor, priceMinor);
        }

        return product;
    }

    public Product? FindProduct(string id) => productOfId.GetValueOrDefault(id);

    public Sku? FindSku(string id) => skuOfId.GetValueOrDefault(id);

    public Sku? FindSellerSku(string sellerSku) => skuOfSeller.GetValueOrDefault(sellerSku);

    private Product Add(string title, string category, string attribute, long createdMs, bool isAdded)
    {
        var id = (firstId + (products.Count * 1_024L)).ToString(CultureInfo.InvariantCulture);
        var product = new Product(id, title, category, attribute) { CreatedMs = createdMs, IsAdded = isAdded };
        product.Rename(title, createdMs);
        products.Add(product);
        productOfId.Add(id, product);
        return product;
    }

    private void Add(Product product, string sellerSku, string variation, int listPriceMinor, int priceMinor)
    {
        var number = firstId + ((products.Count - 1) * 1_024L) + product.Skus.Count + 1;
        var id = number.ToString(CultureInfo.InvariantCulture);
        var sku = new Sku(skus.Count, id, sellerSku, variation, listPriceMinor, priceMinor, product);
        product.Add(sku);
        skus.Add(sku);
        skuOfId.Add(id, sku);
        skuOfSeller[sellerSku] = sku;
    }
}

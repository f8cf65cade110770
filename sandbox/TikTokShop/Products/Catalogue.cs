using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>All products and variations of a shop, by identifier and by place. Grows, never shrinks.</summary>
internal sealed class Catalogue
{
    private const long FirstProductId = 1_729_592_000_000_000_000;
    private const long IdsOfShop = 1_000_000_000_000;
    private const int Slots = 900;
    private const long ListedBeforeMs = 1_741_360_000_000;

    private readonly List<Product> products = [];
    private readonly List<Sku> skus = [];
    private readonly List<int> productOfSku = [];
    private readonly Dictionary<string, Product> productOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sku> skuOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sku> skuOfSeller = new(StringComparer.Ordinal);
    private readonly long firstId;

    private Catalogue(ulong slot) => firstId = FirstProductId + ((long)(slot % Slots) * IdsOfShop);

    public IReadOnlyList<Product> Products => products;

    public IReadOnlyList<Sku> Skus => skus;

    /// <summary>The catalogue with what was changed; each shop of an account has identifiers of its own.</summary>
    public static Catalogue Load(Scenario scenario, SandboxStore store, int shop, int firstSeed)
    {
        var catalogue = new Catalogue(Dice.Mix((ulong)firstSeed) + (ulong)shop);
        var kept = store.Load<ProductRecord>(Product.Kind);

        foreach (var planned in scenario.Products)
        {
            var product =
                catalogue.Add(planned.Title, planned.Category, planned.Attribute, ListedBeforeMs, isAdded: false);

            foreach (var sku in planned.Skus)
            {
                catalogue.Add(product, sku.SellerSku, sku.Variation, sku.ListPriceMinor, sku.PriceMinor);
            }

            if (kept.TryGetValue(product.Id, out var changed))
            {
                product.Restore(changed);
            }
        }

        foreach (var (_, added) in kept
            .Where(pair => pair.Value.Added is not null && catalogue.Owns(pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            catalogue.AddByHand(added.Title, added.CreatedMs, added.Added!).Restore(added);
        }

        return catalogue;
    }

    public Product AddByHand(string title, long at, IReadOnlyList<SkuRecord> variations)
    {
        var product = Add(title, "Home", "Style", at, isAdded: true);

        foreach (var (sellerSku, priceMinor, variation) in variations)
        {
            Add(product, sellerSku, variation ?? "Default", priceMinor, priceMinor);
        }

        return product;
    }

    public Product? FindProduct(string id) => productOfId.GetValueOrDefault(id);

    public Sku? FindSku(string id) => skuOfId.GetValueOrDefault(id);

    public Sku? FindSellerSku(string sellerSku) => skuOfSeller.GetValueOrDefault(sellerSku);

    /// <summary>The place of a variation's product.</summary>
    public int ProductIndexOf(int sku) => productOfSku[sku];

    private bool Owns(string productId) =>
        long.TryParse(productId, CultureInfo.InvariantCulture, out var id) && id >= firstId && id < firstId + IdsOfShop;

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
        productOfSku.Add(products.Count - 1);
        skuOfId.Add(id, sku);
        skuOfSeller[sellerSku] = sku;
    }
}

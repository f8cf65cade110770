namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>A variation with its place in the catalogue and its identifier.</summary>
internal sealed class Sku(
    int index, string id, string sellerSku, string variation, int listPriceMinor, int priceMinor, Product product)
{
    public int Index { get; } = index;

    public string Id { get; } = id;

    public string SellerSku { get; } = sellerSku;

    public string Variation { get; } = variation;

    public Product Product { get; } = product;

    /// <summary>The list price and the price at the beginning; orders of that time keep to them.</summary>
    public int FirstListPriceMinor { get; } = listPriceMinor;

    public int FirstPriceMinor { get; } = priceMinor;

    public int ListPriceMinor { get; private set; } = listPriceMinor;

    public int PriceMinor { get; private set; } = priceMinor;

    public bool IsRepriced => (ListPriceMinor, PriceMinor) != (FirstListPriceMinor, FirstPriceMinor);

    public string Image => $"https://img.example.com/sku/{Id}.jpg";

    public void Reprice(int newPriceMinor, int? newListPriceMinor) =>
        (PriceMinor, ListPriceMinor) = (newPriceMinor, Math.Max(newPriceMinor, newListPriceMinor ?? newPriceMinor));
}

/// <summary>A product; its title, status and prices can be changed, and products can be added.</summary>
internal sealed class Product(string id, string title, string category, string attribute) : ISaved
{
    public const string Kind = "tiktok.product";
    public const string Active = "ACTIVATE";
    public const string Deactivated = "SELLER_DEACTIVATED";
    public const string Deleted = "DELETED";
    public const string Failed = "FAILED";

    private readonly List<Sku> skus = [];

    public string Id { get; } = id;

    public string Title { get; private set; } = title;

    public string Category { get; } = category;

    public string Attribute { get; } = attribute;

    public long CreatedMs { get; init; }

    public long UpdatedMs { get; private set; }

    public string Status { get; private set; } = Active;

    /// <summary>A promotion runs: stock and price may not be changed.</summary>
    public bool IsInPromotion { get; set; }

    /// <summary>Made by hand and so no part of the scenario.</summary>
    public bool IsAdded { get; init; }

    public IReadOnlyList<Sku> Skus => skus;

    public void Add(Sku sku) => skus.Add(sku);

    public void Rename(string newTitle, long at) => (Title, UpdatedMs) = (newTitle, at);

    public void Move(string status, long at) => (Status, UpdatedMs) = (status, at);

    public void Touch(long at) => UpdatedMs = at;

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, new ProductRecord(
        Title,
        UpdatedMs,
        CreatedMs,
        IsAdded ? [.. skus.Select(sku => new SkuRecord(sku.SellerSku, sku.FirstPriceMinor, sku.Variation))] : null)
        {
            Status = Status,
            IsInPromotion = IsInPromotion,
            Prices = skus.Where(sku => sku.IsRepriced)
                .ToDictionary(sku => sku.Id, sku => new PriceRecord(sku.PriceMinor, sku.ListPriceMinor)),
        });

    /// <summary>Takes over what is kept.</summary>
    public void Restore(ProductRecord kept)
    {
        Rename(kept.Title, kept.UpdatedMs);
        Status = kept.Status ?? Active;
        IsInPromotion = kept.IsInPromotion;

        foreach (var sku in skus)
        {
            if (kept.Prices?.TryGetValue(sku.Id, out var price) == true)
            {
                sku.Reprice(price.PriceMinor, price.ListPriceMinor);
            }
        }
    }
}

/// <summary>What is kept of a product that was changed or added.</summary>
internal sealed record ProductRecord(string Title, long UpdatedMs, long CreatedMs, IReadOnlyList<SkuRecord>? Added)
{
    public string? Status { get; init; }

    public bool IsInPromotion { get; init; }

    public IReadOnlyDictionary<string, PriceRecord>? Prices { get; init; }
}

/// <summary>What is kept of a variation that was added.</summary>
internal sealed record SkuRecord(string SellerSku, int PriceMinor, string? Variation = null);

/// <summary>What is kept of a changed price.</summary>
internal sealed record PriceRecord(int PriceMinor, int ListPriceMinor);

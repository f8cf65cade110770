namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A product as it was created or changed.</summary>
public sealed class ProductSaved : Answer
{
    public string? ProductId { get; set; }

    public IReadOnlyList<SavedSku>? Skus { get; set; }

    public IReadOnlyList<Warning>? Warnings { get; set; }

    public ProductAudit? Audit { get; set; }
}

/// <summary>A SKU with the id it got.</summary>
public sealed class SavedSku
{
    public string? Id { get; set; }

    public string? SellerSku { get; set; }

    public string? ExternalSkuId { get; set; }

    public IReadOnlyList<SalesAttribute>? SalesAttributes { get; set; }
}

/// <summary>What was taken, but not quite.</summary>
public sealed class Warning
{
    public string? Message { get; set; }
}

/// <summary>Which products were not activated, deactivated, recovered or deleted.</summary>
public sealed class ProductsChanged : PartialAnswer;

/// <summary>Products by their ids.</summary>
internal sealed record ProductChoice
{
    /// <summary>At most 20.</summary>
    public required IReadOnlyList<string> ProductIds { get; init; }
}

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>New prices of one product's SKUs. Source: fact sheet 4.4.</summary>
public sealed record PriceUpdate
{
    public required IReadOnlyList<PriceUpdateSku> Skus { get; init; }
}

/// <summary>The new prices of a SKU.</summary>
public sealed record PriceUpdateSku
{
    public required string Id { get; init; }

    public required NewPrice Price { get; init; }

    public Amount? ListPrice { get; init; }

    public IReadOnlyList<ExternalPrice>? ExternalListPrices { get; init; }
}

/// <summary>A price as it is written; read it has other members: <see cref="SkuPrice"/>.</summary>
public sealed record NewPrice
{
    public required decimal Amount { get; init; }

    public required string Currency { get; init; }

    /// <summary>For global sellers.</summary>
    public decimal? SalePrice { get; init; }
}

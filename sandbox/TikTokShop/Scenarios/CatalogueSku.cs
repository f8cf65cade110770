namespace CreatorFlow.Sandbox.TikTokShop.Scenarios;

/// <summary>One sellable variation. Prices in minor units of USD: the list price and what the buyer pays.</summary>
internal sealed record CatalogueSku(
    string SellerSku, string Variation, int ListPriceMinor, int PriceMinor, double Weight);

/// <summary>A product with its variations.</summary>
internal sealed record CatalogueProduct(
    string Title, string Category, string Attribute, IReadOnlyList<CatalogueSku> Skus);

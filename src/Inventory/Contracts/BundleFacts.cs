namespace CreatorFlow.Inventory.Contracts;

/// <summary>Fact: a person said what a bundle is made of; without parts it is a product of its own again.</summary>
/// <param name="Sku">The bundle.</param>
/// <param name="Parts">What goes into one of it; ascending by SKU.</param>
/// <param name="Before">What went into one of it before.</param>
public sealed record BundleSet(string Sku, IReadOnlyList<StockLine> Parts, IReadOnlyList<StockLine> Before);

namespace CreatorFlow.Inventory.Contracts;

/// <summary>The units that channels may offer of these SKUs changed.</summary>
/// <param name="Skus">Ascending, each once.</param>
public sealed record SkusChanged(IReadOnlyList<string> Skus);

/// <summary>Stock was reserved, given back, counted or sent away.</summary>
/// <param name="Skus">Ascending, each once.</param>
/// <param name="MoreFree">True when units became free.</param>
public sealed record StockLevelsChanged(IReadOnlyList<string> Skus, bool MoreFree);

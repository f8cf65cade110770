namespace CreatorFlow.Inventory.Contracts;

/// <summary>
/// Fact: the units a channel may offer of these SKUs changed. At most one for each cause in a commit. Every bundle that
/// shares one of the SKUs is named with them.
/// </summary>
/// <param name="Skus">Ascending, each once.</param>
/// <param name="MoreFree">True when units became free: orders that wait for stock may get them.</param>
public sealed record StockChanged(IReadOnlyList<string> Skus, bool MoreFree);

/// <summary>Fact: a person set the stock of a SKU right.</summary>
/// <param name="Delta">Units added to (or taken from) on hand.</param>
/// <param name="OnHand">At that location, now.</param>
/// <param name="Location">Where it was counted.</param>
public sealed record StockAdjusted(string Sku, int Delta, int OnHand, string Location = "main");

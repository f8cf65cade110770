namespace CreatorFlow.Inventory.Contracts;

/// <summary>Fact: the units a channel may offer of these SKUs changed. One per commit and workspace at most.</summary>
/// <param name="Skus">Ascending, each once.</param>
public sealed record StockChanged(IReadOnlyList<string> Skus);

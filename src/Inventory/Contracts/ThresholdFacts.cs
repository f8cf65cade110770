namespace CreatorFlow.Inventory.Contracts;

/// <summary>Fact: a person set what is kept back of a SKU and when it counts as low.</summary>
/// <param name="Buffer">Units never offered to channels.</param>
/// <param name="LowAt">At or below so many available units it is low.</param>
public sealed record StockThresholdsSet(string Sku, int Buffer, int LowAt);

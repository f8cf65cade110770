namespace CreatorFlow.Inventory.Contracts;

/// <summary>How many SKUs ask for attention.</summary>
/// <param name="Skus">SKUs in all.</param>
/// <param name="Low">Available, but at or below the SKU's own mark.</param>
/// <param name="Out">None available.</param>
public sealed record StockNow(int Skus, int Low, int Out);

/// <summary>Fact: a SKU crossed its mark or ran out, or came back; the subject is the workspace.</summary>
/// <param name="Available">Units that channels may offer.</param>
/// <param name="LowAt">At or below so many it is low.</param>
/// <param name="Level">Where it stands now.</param>
public sealed record StockMarkCrossed(string Sku, int Available, int LowAt, StockMark Level);

/// <summary>A SKU crossed its mark or ran out, or came back.</summary>
/// <param name="Available">Units that channels may offer.</param>
/// <param name="LowAt">At or below so many it is low.</param>
/// <param name="Level">Where it stands now.</param>
public sealed record ThresholdBreach(string Sku, int Available, int LowAt, StockMark Level);

/// <summary>How the stock of a SKU stands. Kept as text; never rename one.</summary>
public enum StockMark
{
    /// <summary>Above the SKU's own mark.</summary>
    Enough,

    /// <summary>Available, but at or below the mark.</summary>
    Low,

    /// <summary>None available.</summary>
    Out,
}

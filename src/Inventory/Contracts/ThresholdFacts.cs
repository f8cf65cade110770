namespace CreatorFlow.Inventory.Contracts;

/// <summary>Fact: a person set what is kept back of a SKU and when it counts as low.</summary>
/// <param name="Buffer">Units never offered to channels.</param>
/// <param name="LowAt">At or below so many available units it is low.</param>
public sealed record StockThresholdsSet(string Sku, int Buffer, int LowAt);

/// <summary>
/// Fact: a person set them of many SKUs at once; the facts of one such change share their subject. Each SKU is also
/// told by itself.
/// </summary>
public sealed record ManyThresholdsSet(IReadOnlyList<ThresholdChange> Changes);

/// <summary>The figures of one SKU, before and after.</summary>
public sealed record ThresholdChange(string Sku, int BufferBefore, int LowAtBefore, int Buffer, int LowAt)
{
    internal bool IsOne => (BufferBefore, LowAtBefore) != (Buffer, LowAt);

    internal ThresholdChange Back() => new(Sku, Buffer, LowAt, BufferBefore, LowAtBefore);
}

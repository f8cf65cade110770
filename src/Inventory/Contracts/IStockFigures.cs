namespace CreatorFlow.Inventory.Contracts;

/// <summary>How many SKUs ask for attention.</summary>
public interface IStockFigures
{
    /// <summary>The figures now.</summary>
    Task<StockFigures> Now(CancellationToken ct);
}

/// <summary>Figures of the stock.</summary>
/// <param name="Skus">SKUs in all.</param>
/// <param name="Low">Available, but at or below the SKU's own mark.</param>
/// <param name="Out">None available.</param>
public sealed record StockFigures(int Skus, int Low, int Out);

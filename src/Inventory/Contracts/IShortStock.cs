namespace CreatorFlow.Inventory.Contracts;

/// <summary>Which SKUs ask for somebody, for alerts.</summary>
public interface IShortStock
{
    /// <summary>SKUs that are out or low, and the codes of the first few of each.</summary>
    Task<ShortStock> Now(int names, CancellationToken ct);
}

/// <summary>SKUs with little left.</summary>
/// <param name="Out">Nothing available.</param>
/// <param name="Low">Available, but at or below the SKU's own mark.</param>
public sealed record ShortStock(int Out, IReadOnlyList<string> OutSkus, int Low, IReadOnlyList<string> LowSkus);

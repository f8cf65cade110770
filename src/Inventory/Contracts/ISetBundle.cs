using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Contracts;

/// <summary>Says what a bundle is made of.</summary>
public interface ISetBundle
{
    /// <summary>
    /// The bundle is made of these parts from now on, in a commit of its own; without parts it is a product again.
    /// </summary>
    Task<Result<BundleSet>> Run(string sku, IReadOnlyList<StockLine> parts, Actor by, CancellationToken ct);
}

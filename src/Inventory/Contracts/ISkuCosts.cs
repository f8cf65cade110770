using CreatorFlow.Platform;

namespace CreatorFlow.Inventory.Contracts;

/// <summary>What SKUs cost to buy.</summary>
public interface ISkuCosts
{
    /// <summary>
    /// Of one unit, by the latest order to a supplier of which it came. A bundle costs what its parts do. SKUs of which
    /// that is not known, or whose parts were bought in several currencies, are left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, Money>> Of(IReadOnlyCollection<string> skus, CancellationToken ct);
}

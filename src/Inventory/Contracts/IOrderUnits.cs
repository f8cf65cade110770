namespace CreatorFlow.Inventory.Contracts;

/// <summary>Which units from which shelves belong to an order.</summary>
public interface IOrderUnits
{
    /// <summary>
    /// What is reserved for these orders or left with them, as it lies on the shelves: components instead of bundles,
    /// each with its location. In order of location priority, then SKU.
    /// </summary>
    Task<IReadOnlyList<OrderUnits>> Of(IReadOnlyCollection<Guid> orderIds, CancellationToken ct);
}

/// <summary>Units of an order at a location.</summary>
/// <param name="Location">The code of the location.</param>
/// <param name="LocationName">What people call it.</param>
public sealed record OrderUnits(
    Guid OrderId, string Sku, string Title, string Location, string LocationName, int Quantity);

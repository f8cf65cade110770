namespace CreatorFlow.Inventory.Contracts;

/// <summary>What is kept for orders, for checks that compare it with the orders themselves.</summary>
public interface IReservedUnits
{
    /// <summary>Units kept for each order that has any.</summary>
    Task<IReadOnlyDictionary<Guid, int>> ByOrder(CancellationToken ct);
}

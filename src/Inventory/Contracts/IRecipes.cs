namespace CreatorFlow.Inventory.Contracts;

/// <summary>What bundles are made of.</summary>
public interface IRecipes
{
    /// <summary>The parts of those of these SKUs that are bundles: what goes into one of it.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<StockLine>>> Of(
        IReadOnlyCollection<string> skus, CancellationToken ct);
}

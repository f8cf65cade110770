using CreatorFlow.Platform;

namespace CreatorFlow.Inventory.Contracts;

/// <summary>
/// The SKUs of a workspace and the number shown to channels. Every call joins the caller's transaction.
/// </summary>
public interface ICatalogue
{
    /// <summary>
    /// Makes the SKUs that are not known yet, with their first stock as a ledger movement; known ones keep their stock
    /// and take over title and price. Returns how many are new.
    /// </summary>
    Task<int> Ensure(IReadOnlyList<CatalogueItem> items, Actor by, CancellationToken ct);

    /// <summary>
    /// Units a channel may offer: on hand - reserved - buffer, never below 0, by SKU. Unknown SKUs are left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, int>> Available(IReadOnlyCollection<string> skus, CancellationToken ct);

    /// <summary>How many SKUs the workspace has.</summary>
    Task<int> Count(CancellationToken ct);

    /// <summary>Weight of one unit in grams, by SKU; SKUs without a known weight are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> WeightGrams(IReadOnlyCollection<string> skus, CancellationToken ct);

    /// <summary>What one unit is listed for, by SKU; unknown SKUs are left out.</summary>
    Task<IReadOnlyDictionary<string, Money>> Prices(IReadOnlyCollection<string> skus, CancellationToken ct);
}

/// <summary>A SKU as a channel lists it.</summary>
/// <param name="Sku">The seller's own code.</param>
/// <param name="Title">Product and variant, for people.</param>
/// <param name="Price">Sale price of one unit.</param>
/// <param name="WeightGrams">Weight of one unit; 0 when unknown.</param>
/// <param name="FirstOnHand">Units in the house when the SKU is new: available plus committed at the channel.</param>
public sealed record CatalogueItem(string Sku, string Title, Money Price, int WeightGrams, int FirstOnHand);

using CreatorFlow.Platform;

namespace CreatorFlow.Inventory.Contracts;

/// <summary>Looks SKUs up for those who type them.</summary>
public interface ISkus
{
    /// <summary>The SKUs with exactly these codes; unknown ones are left out.</summary>
    Task<IReadOnlyDictionary<string, KnownSku>> Listed(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>SKUs whose code or title holds the text, by code; all when it is empty.</summary>
    Task<IReadOnlyList<KnownSku>> Like(string text, int limit, CancellationToken ct);
}

/// <summary>A SKU as it is sold.</summary>
/// <param name="Title">Product and variant, for people.</param>
/// <param name="Price">Sale price of one unit.</param>
public sealed record KnownSku(string Sku, string Title, Money Price);

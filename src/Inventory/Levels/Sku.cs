using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Levels;

/// <summary>Something that is sold, as the seller numbers it.</summary>
internal sealed class Sku : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    /// <summary>The seller's own code; unique in the workspace.</summary>
    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    public long PriceMinor { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>0 when nobody has said.</summary>
    public int WeightGrams { get; private set; }

    /// <summary>Units never offered to channels.</summary>
    public int Buffer { get; private set; }

    /// <summary>At or below so many available units the SKU is low on stock.</summary>
    public int LowAt { get; private set; } = 5;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>What becomes of an order whose units are not there.</summary>
    public ShortageRule Shortage { get; private set; }

    /// <summary>Units that may be promised beyond what is there.</summary>
    public int PromiseLimit { get; private set; }

    /// <summary>When the next units come, if somebody knows.</summary>
    public DateTimeOffset? ExpectedAt { get; private set; }

    public Money Price => new(PriceMinor, Currency);

    public static Sku Listed(Guid workspaceId, CatalogueItem item, DateTimeOffset at) => new()
    {
        WorkspaceId = workspaceId,
        Code = item.Sku,
        Title = item.Title,
        PriceMinor = item.Price.Minor,
        Currency = item.Price.Currency,
        WeightGrams = item.WeightGrams,
        CreatedAt = at,
    };

    public void Relist(CatalogueItem item) =>
        (Title, PriceMinor, Currency, WeightGrams) =
        (item.Title, item.Price.Minor, item.Price.Currency, item.WeightGrams > 0 ? item.WeightGrams : WeightGrams);

    public void Promise(ShortageRule shortage, int limit, DateTimeOffset? expectedAt) =>
        (Shortage, PromiseLimit, ExpectedAt) = (shortage, limit, expectedAt);

    public void KeepBack(int buffer, int lowAt) => (Buffer, LowAt) = (buffer, lowAt);
}

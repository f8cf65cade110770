using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Marks;

/// <summary>A SKU that is low or out, as it was last told.</summary>
internal sealed class SkuMark : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public string Sku { get; init; } = "";

    public StockMark Level { get; set; }
}

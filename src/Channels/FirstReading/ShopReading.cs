using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.FirstReading;

/// <summary>How far the first reading of a shop has come: its catalogue, then the orders of its last days.</summary>
internal sealed class ShopReading : IInWorkspace
{
    private ShopReading()
    {
    }

    public ShopReading(Guid workspaceId, Guid shopId) => (WorkspaceId, ShopId) = (workspaceId, shopId);

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Products that were read.</summary>
    public int Products { get; private set; }

    /// <summary>Products there are; null while the channel has not said.</summary>
    public int? ProductsOf { get; private set; }

    /// <summary>SKUs of the products that were read.</summary>
    public int Skus { get; private set; }

    /// <summary>When the whole catalogue was here.</summary>
    public DateTimeOffset? CatalogueAt { get; private set; }

    /// <summary>Orders that were found; each is read afterwards.</summary>
    public int OrdersFound { get; private set; }

    /// <summary>Orders there are; null while the channel has not said.</summary>
    public int? OrdersOf { get; private set; }

    /// <summary>When all was here.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The catalogue is read from its first page, for the first time or after a failure.</summary>
    public void Begin(DateTimeOffset at) =>
        (StartedAt, Products, ProductsOf, Skus) = (StartedAt == default ? at : StartedAt, 0, null, 0);

    public void Read(ListedSkus page)
    {
        (Products, Skus) = (Products + page.Products, Skus + page.Skus.Count);
        ProductsOf = page.Total ?? ProductsOf;
    }

    public void CatalogueRead(DateTimeOffset at) => CatalogueAt ??= at;

    /// <summary>Orders were found; the first ones begin anew after a failure.</summary>
    public void Find(int orders, int? total, bool isFirst)
    {
        OrdersFound = (isFirst ? 0 : OrdersFound) + orders;
        OrdersOf = total ?? OrdersOf;
    }

    public void Complete(DateTimeOffset at) => CompletedAt ??= at;
}

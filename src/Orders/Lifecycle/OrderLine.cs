using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>So many units of one SKU at one price.</summary>
internal sealed class OrderLine : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid OrderId { get; private set; }

    /// <summary>1, 2, ... in SKU order.</summary>
    public int Line { get; private set; }

    public string Sku { get; private set; } = "";

    public string Title { get; private set; } = "";

    public int Quantity { get; private set; }

    public long UnitPriceMinor { get; private set; }

    public static OrderLine Of(Guid workspaceId, Guid orderId, int line, ChannelOrderLine told) => new()
    {
        WorkspaceId = workspaceId,
        OrderId = orderId,
        Line = line,
        Sku = told.Sku,
        Title = told.Title,
        Quantity = told.Quantity,
        UnitPriceMinor = told.UnitPrice.Minor,
    };

    /// <summary>So many units fewer; at least one is left.</summary>
    public void TakeOff(int units) => Quantity -= units;

    /// <summary>As it is told when lines change.</summary>
    public LineThen Then => new(Sku, Title, Quantity, UnitPriceMinor);

    public Money UnitPrice(string currency) => new(UnitPriceMinor, currency);

    public bool Says(ChannelOrderLine told) =>
        Sku == told.Sku && Quantity == told.Quantity && UnitPriceMinor == told.UnitPrice.Minor;
}

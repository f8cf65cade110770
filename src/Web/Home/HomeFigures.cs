using CreatorFlow.Automation.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Web.Home;

/// <summary>The figures of the home page.</summary>
/// <param name="RevenueToday">In minor units of the day's largest currency.</param>
/// <param name="LateSoon">To be dispatched within 24 hours.</param>
internal sealed record CreatorFigures(
    int OrdersToday,
    long RevenueToday,
    int Waiting,
    int ToShip,
    int NoStock,
    int Held,
    int ShippedToday,
    int LateSoon,
    int Late,
    int StockLow,
    int StockOut);

/// <summary>The figures of the home page, as they are now and as they change.</summary>
internal sealed class HomeFigures(IOrderFigures orders, IStockFigures stock, ShopDay day) : ILiveValues
{
    public const string ChannelName = "dashboard:creator_updates";

    public string Channel => ChannelName;

    public string Permission => Permissions.HomeRead;

    public IReadOnlyCollection<string> Kinds { get; } =
    [
        nameof(OrderReceived), nameof(OrderReleased), nameof(OrderReserved), nameof(OrderShortOfStock),
        nameof(OrderHeld), nameof(OrderUnheld), nameof(OrderLabelAsked), nameof(OrderLabelDropped),
        nameof(OrderShipped), nameof(OrderShippedElsewhere), nameof(OrderInTransit), nameof(OrderDelivered),
        nameof(OrderCancelled), nameof(OrderPartShipped), nameof(CancellationRejected), nameof(StockChanged),
        nameof(StockAdjusted), nameof(StockThresholdsSet),
        nameof(AutomationPaused), nameof(AutomationResumed),
    ];

    public async Task<(OrderFigures Orders, StockFigures Stock)> Now(CancellationToken ct)
    {
        var (start, end) = await day.Today(ct);
        return (await orders.Now(start, end, ct), await stock.Now(ct));
    }

    public Type Payload => typeof(CreatorFigures);

    public async Task<object> Compute(CancellationToken ct)
    {
        var (own, levels) = await Now(ct);
        return new CreatorFigures(
            own.PlacedToday,
            own.RevenueToday.Count == 0 ? 0L : own.RevenueToday[0].Minor,
            own.Waiting,
            own.ToShip,
            own.NoStock,
            own.Held,
            own.ShippedToday,
            own.LateSoon,
            own.Late,
            levels.Low,
            levels.Out);
    }
}

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Orders that are late, soon will be, cannot be filled, or are stuck: one alert a shop, not one an order.
/// </summary>
internal sealed class WatchOrders(IOrderTrouble orders, IChannels channels) : IWatch
{
    /// <summary>Time enough to pack, buy the label and reach the carrier.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromHours(4);

    public string Name => "orders";

    public IReadOnlyCollection<AlertKind> Kinds { get; } =
        [AlertKind.OrdersLate, AlertKind.OrdersDueSoon, AlertKind.OrdersOversold, AlertKind.OrdersTroubled];

    public IReadOnlyCollection<string> Facts { get; } =
    [
        nameof(OrderReceived), nameof(OrderShortOfStock), nameof(OrderReserved), nameof(OrderTroubled),
        nameof(OrderCancelled),
    ];

    public bool Concerns(Fact fact) =>
        !fact.Is<OrderReceived>() || fact.Body<OrderReceived>().To == OrderStatus.NoStock;

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct)
    {
        var troubles = await orders.ByShop(Soon, ct);
        var names = troubles.Count == 0
            ? new Dictionary<Guid, string>()
            : (await channels.Shops(ct)).ToDictionary(shop => shop.Id, shop => shop.Name);

        return [.. troubles.SelectMany(own => Of(own, names.GetValueOrDefault(own.ShopId, "")))];
    }

    private static IEnumerable<Finding> Of(ShopTrouble own, string shop)
    {
        Finding?[] findings =
        [
            New(AlertKind.OrdersLate, AlertSeverity.Critical, own.Late, "/orders?view=late"),
            New(AlertKind.OrdersDueSoon, AlertSeverity.Warning, own.Soon, "/orders?view=late"),
            New(AlertKind.OrdersOversold, AlertSeverity.Critical, own.NoStock, "/orders?view=nostock"),
            New(AlertKind.OrdersTroubled, AlertSeverity.Critical, own.Troubled, "/orders?view=ship"),
        ];
        return findings.OfType<Finding>();

        Finding? New(AlertKind kind, AlertSeverity severity, int count, string link) => count == 0
            ? null
            : new(kind, $"{kind}:{own.ShopId:N}", severity, count) { Subject = shop, Link = link };
    }
}

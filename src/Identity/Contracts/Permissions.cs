namespace CreatorFlow.Identity.Contracts;

/// <summary>
/// What a person may be allowed to do. Each endpoint and page states one of these, or why it needs none.
/// The texts are stable: audit records and the API name them.
/// </summary>
public static class Permissions
{
    /// <summary>See the home page and its numbers.</summary>
    public const string HomeRead = "home.read";

    /// <summary>See orders and their history.</summary>
    public const string OrdersRead = "orders.read";

    /// <summary>Ship an order.</summary>
    public const string OrdersShip = "orders.ship";

    /// <summary>Cancel an order.</summary>
    public const string OrdersCancel = "orders.cancel";

    /// <summary>Hold an order back, and let it go again.</summary>
    public const string OrdersHold = "orders.hold";

    /// <summary>Tag orders, write notes on them, mark them urgent, share saved views.</summary>
    public const string OrdersMark = "orders.mark";

    /// <summary>Approve orders that wait for a second look, or reject them.</summary>
    public const string OrdersConfirm = "orders.confirm";

    /// <summary>Change how orders are timed and checked: calendars, thresholds.</summary>
    public const string OrdersManage = "orders.manage";

    /// <summary>Enter orders by hand, and read them from files.</summary>
    public const string OrdersCreate = "orders.create";

    /// <summary>Take orders out as files, with addresses.</summary>
    public const string OrdersExport = "orders.export";

    /// <summary>See stock levels and movements.</summary>
    public const string StockRead = "stock.read";

    /// <summary>Change stock levels and buffers.</summary>
    public const string StockAdjust = "stock.adjust";

    /// <summary>Count stock and receive goods; what was counted is booked by who may change levels.</summary>
    public const string StockCount = "stock.count";

    /// <summary>See parcels, rates and labels; print labels that are bought.</summary>
    public const string ShippingRead = "shipping.read";

    /// <summary>Buy and void labels: spends money.</summary>
    public const string ShippingBuy = "shipping.buy";

    /// <summary>Connect carriers and change how parcels are sent.</summary>
    public const string ShippingManage = "shipping.manage";

    /// <summary>See connected shops and how their synchronisation stands.</summary>
    public const string ChannelsRead = "channels.read";

    /// <summary>Connect and disconnect shops, synchronise now.</summary>
    public const string ChannelsManage = "channels.manage";

    /// <summary>See what channels settled, and what orders leave.</summary>
    public const string FinanceRead = "finance.read";

    /// <summary>Have statements read now, and orders that they name fetched.</summary>
    public const string FinanceManage = "finance.manage";

    /// <summary>See what the automation did and why.</summary>
    public const string AutomationRead = "automation.read";

    /// <summary>Pause, resume and change the automation.</summary>
    public const string AutomationManage = "automation.manage";

    /// <summary>See alerts.</summary>
    public const string AlertsRead = "alerts.read";

    /// <summary>Take alerts on, and put them off.</summary>
    public const string AlertsManage = "alerts.manage";

    /// <summary>See how the program itself is doing: queues and what failed for good.</summary>
    public const string OperationsRead = "operations.read";

    /// <summary>Retry or drop what failed for good.</summary>
    public const string OperationsManage = "operations.manage";

    /// <summary>See the settings of the workspace and who belongs to it.</summary>
    public const string SettingsRead = "settings.read";

    /// <summary>Change the settings of the workspace and who belongs to it.</summary>
    public const string SettingsManage = "settings.manage";

    /// <summary>Every permission, ascending.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AlertsManage, AlertsRead,
        AutomationManage, AutomationRead,
        ChannelsManage, ChannelsRead,
        FinanceManage, FinanceRead,
        HomeRead,
        OperationsManage, OperationsRead,
        OrdersCancel, OrdersConfirm, OrdersCreate, OrdersExport, OrdersHold, OrdersManage, OrdersMark, OrdersRead,
        OrdersShip,
        SettingsManage, SettingsRead,
        ShippingBuy, ShippingManage, ShippingRead,
        StockAdjust, StockCount, StockRead,
    ];
}

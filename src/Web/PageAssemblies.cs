using System.Reflection;
using CreatorFlow.Automation;
using CreatorFlow.Inventory;
using CreatorFlow.Operations;
using CreatorFlow.Orders;
using CreatorFlow.Shipping;
using CreatorFlow.Ui;

namespace CreatorFlow.Web;

/// <summary>Where pages are, besides the host.</summary>
internal static class PageAssemblies
{
    public static Assembly[] Others { get; } =
    [
        typeof(OrdersModule).Assembly,
        typeof(InventoryModule).Assembly,
        typeof(AutomationModule).Assembly,
        typeof(ShippingModule).Assembly,
        typeof(OperationsModule).Assembly,
        typeof(Channels.Contracts.IChannels).Assembly,
        typeof(UiModule).Assembly,
    ];
}

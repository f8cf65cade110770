using CreatorFlow.Orders.Checks;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Import;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Orders.Totals;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders;

/// <summary>Registers the orders.</summary>
public static class OrdersModule
{
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.AddTables<OrdersDb>();
        AddFacts(services);
        services.AddScoped<ImportOrders>();
        services.AddScoped<IImportOrders>(provider => provider.GetRequiredService<ImportOrders>());
        services.AddScoped<FollowChannel>();
        services.AddSingleton<ICheck, HistoriesArePaths>();
        services.AddScoped<ShipOrder>();
        services.AddScoped<IShipOrders>(provider => provider.GetRequiredService<ShipOrder>());
        services.AddScoped<IOrderTotals, CountOrders>();
        services.AddScoped<HoldOrder>();
        services.AddScoped<UnholdOrder>();
        services.AddInboxReader<ReadOrderHints>();
        services.AddReaction<GiveFreeStock>();
        services.AddReaction<FollowLabels>();
        services.AddJob<ConfirmToChannel>();
        return services;
    }

    private static void AddFacts(IServiceCollection services) => services
        .AddFact<OrderReceived>()
        .AddFact<OrderReleased>()
        .AddFact<OrderReserved>()
        .AddFact<OrderShortOfStock>()
        .AddFact<OrderHeld>()
        .AddFact<OrderUnheld>()
        .AddFact<OrderLabelAsked>()
        .AddFact<OrderLabelDropped>()
        .AddFact<OrderShipped>()
        .AddFact<OrderShippedElsewhere>()
        .AddFact<OrderInTransit>()
        .AddFact<OrderDelivered>()
        .AddFact<OrderCancelled>()
        .AddFact<OrderConfirmed>()
        .AddFact<OrderTroubled>();
}

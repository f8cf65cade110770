using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Checks;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Reserve;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Inventory;

/// <summary>Registers the stock.</summary>
public static class InventoryModule
{
    public static IServiceCollection AddInventory(this IServiceCollection services)
    {
        services.AddTables<InventoryDb>();
        services.AddFact<StockChanged>();
        services.AddFact<StockAdjusted>();
        services.AddScoped<ReserveStock>();
        services.AddScoped<EndReservations>();
        services.AddScoped<AdjustStock>();
        services.AddScoped<IStock, Stock>();
        services.AddScoped<ICatalogue, Catalogue>();
        services.AddSingleton<ICheck, LedgerSumsToLevels>();
        services.AddSingleton<ICheck, ReservedEqualsReservations>();
        return services;
    }
}

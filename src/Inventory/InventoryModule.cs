using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Api;
using CreatorFlow.Inventory.Checks;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Figures;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.List;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Reserve;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Inventory.Thresholds;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
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
        services.AddFact<StockThresholdsSet>();
        services.AddFact<ManyThresholdsSet>();
        services.AddScoped<ReserveStock>();
        services.AddScoped<EndReservations>();
        services.AddScoped<EndParts>();
        services.AddScoped<AdjustStock>();
        services.AddScoped<MoveStock>();
        services.AddScoped<IMoveStock, MoveStock>();
        services.AddScoped<BookMove>();
        services.AddScoped<UndoMove>();
        services.AddScoped<IStock, Stock>();
        services.AddScoped<ICatalogue, Catalogue>();
        services.AddScoped<ISkus, FindSkus>();
        services.AddSingleton<ICheck, LedgerSumsToLevels>();
        services.AddSingleton<ICheck, ReservedEqualsReservations>();
        services.AddScoped<IReservedUnits, ReservedUnits>();
        AddPages(services);
        return services;
    }

    /// <summary>The forms and the API of the stock; the pages are found by the host.</summary>
    public static IEndpointRouteBuilder MapInventory(this IEndpointRouteBuilder routes)
    {
        StockActions.Map(routes);
        BulkActions.Map(routes);
        StockViewActions.Map(routes);
        StockApi.Map(routes);
        MoveActions.Map(routes);
        MoveApi.Map(routes);
        routes.MapGet(ExportLedger.Path, ExportLedger.Endpoint)
            .RequirePermission(Permissions.StockRead).ExcludeFromDescription();
        routes.MapGet(ExportStock.Path, ExportStock.Endpoint)
            .RequirePermission(Permissions.StockRead).ExcludeFromDescription();
        return routes;
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton(InventoryWords.Catalogue);
        services.AddScoped<SetThresholds>();
        services.AddScoped<SetManyThresholds>();
        services.AddScoped<UndoThresholds>();
        services.AddScoped<StockCourses>();
        services.AddScoped<StockLedger>();
        services.AddScoped<ExportLedger>();
        services.AddScoped<StockViews>();
        services.AddScoped<StockScreen>();
        services.AddScoped<ExportStock>();
        services.AddScoped<IStockFigures, CountStock>();
        services.AddScoped<IShortStock, FindShortStock>();
        services.AddScoped<StockList>();
        services.AddScoped<ICommandSource, SkuCommands>();
        services.AddScoped<ICommandSource, StockPlaceCommands>();
        services.AddScoped<ShownSku>();
        services.AddLiveChannels();
    }
}

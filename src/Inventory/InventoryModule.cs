using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Api;
using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Checks;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Inventory.Figures;
using CreatorFlow.Inventory.Ledger;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.List;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Past;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Inventory.Reserve;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Inventory.Show;
using CreatorFlow.Inventory.Thresholds;
using CreatorFlow.Inventory.Transfers;
using CreatorFlow.Inventory.Trend;
using CreatorFlow.Inventory.Update;
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
        AddBuying(services);
        AddCounting(services);
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
        services.AddSingleton<ICheck, ReservedSumsToLevels>();
        services.AddScoped<PastStock>();
        services.AddScoped<IReservedUnits, ReservedUnits>();
        AddPlaces(services);
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
        BundlesApi.Map(routes);
        RuleActions.Map(routes);
        LocationActions.Map(routes);
        LocationsApi.Map(routes);
        TransferActions.Map(routes);
        TransfersApi.Map(routes);
        PastApi.Map(routes);
        MoveActions.Map(routes);
        MoveApi.Map(routes);
        PurchaseActions.Map(routes);
        PurchaseApi.Map(routes);
        StockTakeActions.Map(routes);
        StockTakeApi.Map(routes);
        LevelListActions.Map(routes);
        routes.MapGet(ExportLedger.Path, ExportLedger.Endpoint)
            .RequirePermission(Permissions.StockRead).ExcludeFromDescription();
        routes.MapGet(ExportStock.Path, ExportStock.Endpoint)
            .RequirePermission(Permissions.StockRead).ExcludeFromDescription();
        return routes;
    }

    private static void AddPlaces(IServiceCollection services) => services
        .AddScoped<TellStock>()
        .AddScoped<EndDebts>()
        .AddScoped<SettleOwed>()
        .AddScoped<SetShortage>()
        .AddScoped<HandOutStock>()
        .AddScoped<OpenLocation>()
        .AddScoped<ChangeLocation>()
        .AddScoped<CloseLocation>()
        .AddScoped<LocationList>()
        .AddScoped<DraftTransfer>()
        .AddScoped<SendTransfer>()
        .AddScoped<ReceiveTransfer>()
        .AddScoped<DropTransfer>()
        .AddScoped<TransferList>()
        .AddScoped<SkuShelves>()
        .AddFact<ShortageSet>()
        .AddFact<LocationOpened>()
        .AddFact<LocationChanged>()
        .AddFact<LocationClosed>()
        .AddFact<TransferDrafted>()
        .AddFact<TransferSent>()
        .AddFact<TransferReceived>()
        .AddFact<TransferDropped>()
        .AddScoped<PutUnitsBack>()
        .AddScoped<ILocations, OpenLocations>()
        .AddScoped<IOrderUnits, UnitsOfOrders>()
        .AddScoped<IRecipes, Recipes>()
        .AddScoped<SetBundle>()
        .AddScoped<ISetBundle, SetBundle>()
        .AddSingleton<ICheck, BundlesKeepNoLevel>()
        .AddFact<BundleSet>();

    private static void AddBuying(IServiceCollection services)
    {
        services.AddFact<PurchaseDrafted>();
        services.AddFact<PurchaseMoved>();
        services.AddFact<GoodsReceived>();
        services.AddFact<SupplierSaved>();
        services.AddFact<ReorderMarked>();
        services.AddScoped<SaveSupplier>();
        services.AddScoped<DraftPurchase>();
        services.AddScoped<SendPurchase>();
        services.AddScoped<CancelPurchase>();
        services.AddScoped<ReceiveGoods>();
        services.AddScoped<MarkReorder>();
        services.AddScoped<PurchaseList>();
        services.AddScoped<IExpectedGoods, PurchaseList>();
        services.AddScoped<ISkuCosts, LatestSkuCosts>();
    }

    private static void AddCounting(IServiceCollection services)
    {
        services.AddFact<StockTakeOpened>();
        services.AddFact<StockTakeCounted>();
        services.AddFact<StockTakeMoved>();
        services.AddScoped<OpenStockTake>();
        services.AddScoped<CountLines>();
        services.AddScoped<MoveStockTake>();
        services.AddScoped<StockTakeList>();
        services.AddScoped<KeepLevelList>();
        services.AddScoped<LevelListPreview>();
        services.AddScoped<ApplyLevelList>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton(InventoryWords.Catalogue);
        services.AddScoped<SetThresholds>();
        services.AddScoped<SetManyThresholds>();
        services.AddScoped<TellThresholds>();
        services.AddScoped<UndoThresholds>();
        services.AddScoped<StockCourses>();
        services.AddScoped<StockLedger>();
        services.AddScoped<StockTrend>();
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

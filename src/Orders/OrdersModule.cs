using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Api;
using CreatorFlow.Orders.Attribution;
using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Checks;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Copy;
using CreatorFlow.Orders.Correct;
using CreatorFlow.Orders.Create;
using CreatorFlow.Orders.Deadlines;
using CreatorFlow.Orders.Export;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Orders.Import;
using CreatorFlow.Orders.Intake;
using CreatorFlow.Orders.List;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Orders.Past;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Orders.Print;
using CreatorFlow.Orders.Profit;
using CreatorFlow.Orders.Rates;
using CreatorFlow.Orders.Review;
using CreatorFlow.Orders.Search;
using CreatorFlow.Orders.Settlements;
using CreatorFlow.Orders.Show;
using CreatorFlow.Orders.Spikes;
using CreatorFlow.Orders.Totals;
using CreatorFlow.Orders.Track;
using CreatorFlow.Orders.Views;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Orders;

/// <summary>Registers the orders.</summary>
public static class OrdersModule
{
    public static IServiceCollection AddOrders(this IServiceCollection services)
    {
        services.AddTables<OrdersDb>();
        AddFacts(services);
        services.AddScoped<AskForOrders>();
        services.AddScoped<ImportOrders>();
        services.AddScoped<IImportOrders>(provider => provider.GetRequiredService<ImportOrders>());
        services.AddScoped<FollowChannel>();
        services.AddScoped<StopOtherLabels>();
        AddIntake(services);
        services.AddScoped<KeepTerms>();
        services.AddScoped<FindOrders>();
        services.AddSingleton<ICheck, HistoriesArePaths>();
        services.AddSingleton<ICheck, OrdersKeepTheirStock>();
        services.AddScoped<ShipOrder>();
        services.AddScoped<IShipOrders>(provider => provider.GetRequiredService<ShipOrder>());
        services.AddScoped<IOrderTotals, CountOrders>();
        services.AddInboxReader<ReadOrderHints>();
        services.AddReaction<FollowLinks>();
        services.AddReaction<GiveFreeStock>();
        services.AddReaction<FollowLabels>();
        services.AddReaction<WatchSpikes>();
        services.AddReaction<FollowTerms>();
        services.AddReaction<FollowTotals>();
        services.AddJob<ConfirmToChannel>();
        services.AddFact<OrderTrackingChanged>();
        services.AddScoped<ChangeTracking>();
        services.AddJob<TellTracking>();
        services.AddScoped<CancelOrder>();
        services.AddJob<CancelAtChannel>();
        services.AddParcels();
        services.AddCancellations();
        services.AddHolds();
        services.AddCopies();
        services.AddReturns();
        services.AddCompliance();
        services.AddSettlements();
        services.AddAttribution();
        AddClocks(services);
        AddMarks(services);
        AddBulk(services);
        AddPages(services);
        return services;
    }

    /// <summary>The forms, the export and the API of orders; the pages are found by the host.</summary>
    public static IEndpointRouteBuilder MapOrders(this IEndpointRouteBuilder routes)
    {
        OrderActions.Map(routes);
        OrdersApi.Map(routes);
        CreateActions.Map(routes);
        CreateApi.Map(routes);
        CorrectActions.Map(routes);
        TrackingActions.Map(routes);
        ImportActions.Map(routes);
        ImportApi.Map(routes);
        ExportAllOrders.Map(routes);
        BulkApi.Map(routes);
        BulkActions.Map(routes);
        ViewsApi.Map(routes);
        ViewActions.Map(routes);
        ParcelActions.Map(routes);
        ParcelsApi.Map(routes);
        CancellationActions.Map(routes);
        CancellationsApi.Map(routes);
        CopyActions.Map(routes);
        ReturnActions.Map(routes);
        ReturnsApi.Map(routes);
        CalendarActions.Map(routes);
        RatesApi.Map(routes);
        ComplianceActions.Map(routes);
        ComplianceApi.Map(routes);
        ReviewActions.Map(routes);
        ReviewApi.Map(routes);
        FinanceActions.Map(routes);
        FinanceApi.Map(routes);
        AttributionActions.Map(routes);
        AttributionApi.Map(routes);
        ExportStatements.Map(routes);
        ExportProfit.Map(routes);
        routes.MapGet(ExportOrders.Path, ExportOrders.Endpoint)
            .RequirePermission(Permissions.OrdersRead).ExcludeFromDescription();
        return routes;
    }

    private static void AddClocks(IServiceCollection services) => services
        .AddScoped<ShopCalendars>()
        .AddScoped<SetCalendar>()
        .AddJob<ReckonDeadlines>()
        .AddFact<ShopCalendarSet>()
        .AddFact<OrderDeadlineMoved>()
        .AddScoped<FlagOrders>()
        .AddScoped<ApproveOrder>()
        .AddScoped<RejectOrder>()
        .AddScoped<SetThresholds>()
        .AddScoped<ReviewList>()
        .AddScoped<IOrderReviews>(provider => provider.GetRequiredService<ReviewList>())
        .AddFact<OrderFlagged>()
        .AddFact<OrderApprovalGiven>()
        .AddFact<OrderApproved>()
        .AddFact<OrderRejected>()
        .AddFact<ReviewRulesSet>()
        .AddScoped<CountRates>()
        .AddScoped<IOrderRates>(provider => provider.GetRequiredService<CountRates>())
        .AddJob<ReadReleased>();

    private static void AddIntake(IServiceCollection services) => services
        .AddScoped<CheckNewOrders>()
        .AddScoped<CreateOrder>()
        .AddScoped<CorrectAddress>()
        .AddFact<OrderAddressCorrected>()
        .AddScoped<ImportRows>()
        .AddScoped<ReadOrdersFile>()
        .AddScoped<NameColumns>()
        .AddScoped<TakeOrders>()
        .AddScoped<StopImport>()
        .AddScoped<AdvanceImport>()
        .AddScoped<ExportAllOrders>()
        .AddScoped<IExportOrders>(provider => provider.GetRequiredService<ExportAllOrders>())
        .AddScoped<PastOrder>()
        .AddFact<OrderLinesChanged>()
        .AddJob<RunImport>()
        .AddImportNews()
        .AddFact<OrdersFileStarted>()
        .AddFact<OrdersFileAdvanced>()
        .AddFact<OrdersFileEnded>();

    private static void AddMarks(IServiceCollection services) => services
        .AddScoped<TagOrder>()
        .AddScoped<SetUrgency>()
        .AddScoped<NoteOrder>()
        .AddScoped<StopLabel>()
        .AddFact<OrderTagged>()
        .AddFact<OrderUntagged>()
        .AddFact<OrderUrgencySet>()
        .AddFact<OrderNoted>()
        .AddFact<OrderNoteRemoved>();

    private static void AddBulk(IServiceCollection services) => services
        .AddJob<RunBulk>()
        .AddScoped<BulkActs>()
        .AddScoped<OrdersMatching>()
        .AddScoped<SelectedOrders>()
        .AddScoped<PreviewBulk>()
        .AddScoped<StartBulk>()
        .AddScoped<StopBulk>()
        .AddScoped<UndoBulk>()
        .AddScoped<BulkList>()
        .AddScoped<BulkDoor>()
        .AddBulkNews()
        .AddFact<BulkStarted>()
        .AddFact<BulkAdvanced>()
        .AddFact<BulkEnded>();

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton(OrdersWords.Catalogue);
        services.AddScoped<TallyOrders>();
        services.AddScoped<IOrderFigures>(provider => provider.GetRequiredService<TallyOrders>());
        services.AddScoped<IWaitingForStock, CountShortages>();
        services.AddScoped<IOrderTrouble, CountTrouble>();
        services.AddScoped<IOrderCourse, OrderCourse>();
        services.AddScoped<OrderList>();
        services.AddScoped<OrderSources>();
        services.AddScoped<OrderColumns>();
        services.AddScoped<ViewList>();
        services.AddScoped<KeepView>();
        services.AddScoped<ChangeView>();
        services.AddScoped<ICommandSource, OrderCommands>();
        services.AddScoped<ExportOrders>();
        services.AddScoped<ShownOrder>();
        services.AddScoped<OrderAnswer>();
        services.AddScoped<PaperOrders>();
        services.AddSingleton<OrderHistory>();
        services.AddLiveChannels();
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
        .AddFact<OrderCancellationConfirmed>()
        .AddFact<SalesSpiked>()
        .AddFact<OrderTroubled>();
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.FirstReading;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels;

/// <summary>What browsers hear of the connected shops.</summary>
internal static class ChannelsLive
{
    public const string Connections = "channels:connections";
    public const string Events = "tiktok:api_events";
    public const string StockUpdates = "inventory:stock_updates";
    public const string Platform = "tiktok:platform_events";
    public const string Webhooks = "channels:webhooks";
    public const string StockSync = "channels:stock_sync";
    public const string Diagnosis = "channels:diagnosis";
    public const string FirstReadings = "channels:first_readings";
    public const string Prices = "channels:prices";
    public const string CallHealth = "channels:call_health";
    public const string Figures = "channels:figures";

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddConnections()
        .AddTraffic()
        .AddLiveValues<LiveFirstReadings>()
        .AddLiveValues<LivePlatform>()
        .AddLiveValues<LiveStockSync>();

    private static IServiceCollection AddConnections(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(
            Connections,
            Permissions.ChannelsRead,
            LiveEvent.On(
                "connection_changed",
                fact => new ConnectionChanged(fact.SubjectId),
                nameof(ShopConnected), nameof(ShopDisconnected), nameof(ShopLostAccess), nameof(ShopRegainedAccess),
                nameof(ShopScopesMissed), nameof(ConsentEndsEarly), nameof(CataloguePulled))))
        .AddSingleton(new LiveChannel(
            Diagnosis,
            Permissions.ChannelsRead,
            LiveEvent.On(
                "connection_changed",
                fact => new ConnectionChanged(fact.SubjectId),
                nameof(ShopConnected), nameof(ShopLostAccess), nameof(ShopRegainedAccess), nameof(TokensRefreshed)),
            LiveEvent.On("shop_checked", Checked, nameof(ShopChecked)),
            LiveEvent.On("shop_diagnosed", Diagnosed, nameof(ShopDiagnosed))))
        .AddSingleton(new LiveChannel(
            Events,
            Permissions.ChannelsRead,
            LiveEvent.On("shop_connected", Of, nameof(ShopConnected)),
            LiveEvent.On("shop_disconnected", Of, nameof(ShopDisconnected)),
            LiveEvent.On("access_lost", Of, nameof(ShopLostAccess)),
            LiveEvent.On("access_regained", Of, nameof(ShopRegainedAccess)),
            LiveEvent.On("scopes_missed", Of, nameof(ShopScopesMissed)),
            LiveEvent.On("token_refreshed", Of, nameof(TokensRefreshed)),
            LiveEvent.On("traffic_received", Traffic, nameof(ShopTraffic)),
            LiveEvent.On("stock_pushed", Push, nameof(StockPushed)),
            LiveEvent.On("catalogue_pulled", Catalogue, nameof(CataloguePulled))));

    private static IServiceCollection AddTraffic(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(
            StockUpdates, Permissions.StockRead, LiveEvent.On("sync_complete", Push, nameof(StockPushed))))
        .AddSingleton(new LiveChannel(
            StockSync,
            Permissions.ChannelsRead,
            LiveEvent.On("stock_pushed", Push, nameof(StockPushed)),
            LiveEvent.On("push_refused", PushRefused, nameof(StockRefused)),
            LiveEvent.On("stock_reconciled", Reconciled, nameof(StockReconciled))))
        .AddSingleton(new LiveChannel(
            Prices,
            Permissions.ChannelsRead,
            LiveEvent.On("prices_asked", PricesSent, nameof(PricesAsked)),
            LiveEvent.On("price_answered", Price, nameof(PriceTaken), nameof(PriceRefused))))
        .AddSingleton(new LiveChannel(
            Webhooks,
            Permissions.ChannelsRead,
            LiveEvent.On("webhooks_received", Traffic, nameof(ShopTraffic)),
            LiveEvent.On("changes_missed", Missed, nameof(WebhooksMissed)),
            LiveEvent.On("webhooks_replayed", Of, nameof(WebhooksReplayed)),
            LiveEvent.On("subscriptions_checked", Of, nameof(SubscriptionsChecked)),
            LiveEvent.On("receiver_chosen", Of, nameof(ReceiverChosen))))
        .AddSingleton(new LiveChannel(
            CallHealth,
            Permissions.ChannelsRead,
            LiveEvent.On("calls_rest", Calls, nameof(CallsRest)),
            LiveEvent.On("calls_go_on", Calls, nameof(CallsGoOn)),
            LiveEvent.On("call_limit_set", Calls, nameof(CallLimitSet)),
            LiveEvent.On("stock_pushed", Push, nameof(StockPushed)),
            LiveEvent.On("traffic_received", Traffic, nameof(ShopTraffic))))
        .AddSingleton(new LiveChannel(
            Figures,
            Permissions.ChannelsRead,
            LiveEvent.On("figures_read", Of, nameof(ShopFiguresRead)),
            LiveEvent.On("figures_asked", Of, nameof(ShopFiguresAsked)),
            LiveEvent.On("affiliate_orders_read", Of, nameof(AffiliateOrdersRead))));

    private static ShopTold Of(Fact fact) => new(fact.SubjectId, fact.Body<OfShop>().Shop);

    private static CheckTold Checked(Fact fact)
    {
        var told = fact.Body<ShopChecked>();
        return new(fact.SubjectId, told.Check, told.Finding);
    }

    private static DiagnosisTold Diagnosed(Fact fact) => new(fact.SubjectId, fact.Body<ShopDiagnosed>().IsWell);

    private static MissedTold Missed(Fact fact) => new(fact.SubjectId, fact.Body<WebhooksMissed>().Orders);

    private static TrafficTold Traffic(Fact fact)
    {
        var traffic = fact.Body<ShopTraffic>();
        return new(fact.SubjectId, traffic.Webhooks, traffic.OrdersFetched);
    }

    private static PushTold Push(Fact fact)
    {
        var pushed = fact.Body<StockPushed>();
        return new(fact.SubjectId, pushed.Skus, pushed.Refused);
    }

    private static PushRefusedTold PushRefused(Fact fact) => new(fact.SubjectId, fact.Body<StockRefused>().Sku);

    private static ReconciledTold Reconciled(Fact fact)
    {
        var told = fact.Body<StockReconciled>();
        return new(fact.SubjectId, told.Compared, told.Repaired, told.Unrepaired);
    }

    private static PricesTold PricesSent(Fact fact) => new(fact.SubjectId, fact.Body<PricesAsked>().SkuIds.Count);

    private static PriceTold Price(Fact fact) => new(fact.SubjectId, fact.Body<OfListing>().SkuId);

    private static CallsTold Calls(Fact fact)
    {
        var told = fact.Body<OfCalls>();
        return new(fact.SubjectId, told.Shop, told.Family);
    }

    private static CatalogueTold Catalogue(Fact fact)
    {
        var pulled = fact.Body<CataloguePulled>();
        return new(fact.SubjectId, pulled.Skus, pulled.NewSkus);
    }

    private sealed record OfShop(string Shop);

    private sealed record OfListing(string SkuId);

    private sealed record OfCalls(string Shop, CallFamily Family);
}

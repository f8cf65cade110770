using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
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
    public const string CallHealth = "channels:call_health";

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(
            Connections,
            Permissions.ChannelsRead,
            LiveEvent.On(
                "connection_changed",
                fact => new ConnectionChanged(fact.SubjectId),
                nameof(ShopConnected), nameof(ShopDisconnected), nameof(ShopLostAccess), nameof(CataloguePulled))))
        .AddSingleton(new LiveChannel(
            Events,
            Permissions.ChannelsRead,
            LiveEvent.On("shop_connected", Of, nameof(ShopConnected)),
            LiveEvent.On("shop_disconnected", Of, nameof(ShopDisconnected)),
            LiveEvent.On("access_lost", Of, nameof(ShopLostAccess)),
            LiveEvent.On("token_refreshed", Of, nameof(TokensRefreshed)),
            LiveEvent.On("traffic_received", Traffic, nameof(ShopTraffic)),
            LiveEvent.On("stock_pushed", Push, nameof(StockPushed)),
            LiveEvent.On("catalogue_pulled", Catalogue, nameof(CataloguePulled))))
        .AddSingleton(new LiveChannel(
            StockUpdates, Permissions.StockRead, LiveEvent.On("sync_complete", Push, nameof(StockPushed))))
        .AddSingleton(new LiveChannel(
            StockSync,
            Permissions.ChannelsRead,
            LiveEvent.On("stock_pushed", Push, nameof(StockPushed)),
            LiveEvent.On("push_refused", PushRefused, nameof(StockRefused)),
            LiveEvent.On("stock_reconciled", Reconciled, nameof(StockReconciled))))
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
        .AddLiveValues<LivePlatform>()
        .AddLiveValues<LiveStockSync>();

    private static ShopTold Of(Fact fact) => new(fact.SubjectId, fact.Body<OfShop>().Shop);

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

    private sealed record OfCalls(string Shop, CallFamily Family);
}

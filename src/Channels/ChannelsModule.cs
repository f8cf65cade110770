using CreatorFlow.Channels.Breakers;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.Diagnosis.Checks;
using CreatorFlow.Channels.FirstReading;
using CreatorFlow.Channels.Health;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Offers;
using CreatorFlow.Channels.Packages;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.Policy;
using CreatorFlow.Channels.Prices;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Returns;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Show;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Channels.TikTokShop.Policy;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Live;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels;

/// <summary>Registers the sales channels.</summary>
public static class ChannelsModule
{
    public static IServiceCollection AddChannels(this IServiceCollection services, ChannelsOptions options)
    {
        services.AddSingleton(options);
        services.AddTables<ChannelsDb>();
        services.AddFact<ShopConnected>().AddFact<ShopDisconnected>().AddFact<ShopLostAccess>();
        services.AddFact<CataloguePulled>();
        services.AddFact<ShopRegainedAccess>().AddFact<ShopScopesMissed>().AddFact<ConsentEndsEarly>();
        services.AddFact<OtherShopCame>().AddFact<ShopChecked>().AddFact<ShopDiagnosed>();
        services.AddFact<ListingLinked>().AddFact<ListingRelinked>().AddFact<ListingIgnored>();
        services.AddFact<OfferRuleSet>().AddFact<OfferRuleDropped>();
        services.AddFact<ListingStateChanged>();
        services.AddFact<PricesAsked>().AddFact<PriceTaken>().AddFact<PriceRefused>();
        services.AddFact<StockRefused>().AddFact<StockReconciled>();
        services.AddFact<LabelTermsSet>();
        services.AddFact<ConsentEndTold>().AddFact<StockAlertTold>().AddFact<WebhooksMissed>();
        services.AddFact<WebhooksReplayed>().AddFact<SubscriptionsChecked>().AddFact<ReceiverChosen>();
        services.AddFact<StockPushed>().AddFact<TokensRefreshed>().AddFact<ShopTraffic>();
        services.AddFact<CallsRest>().AddFact<CallsGoOn>().AddFact<CallLimitSet>();
        services.AddSingleton(ChannelsWords.Catalogue);
        services.AddMetrics();
        services.AddSingleton<ChannelsMeter>();
        AddConnections(services);
        AddDiagnosis(services);
        AddWork(services);
        AddStock(services);
        AddPrices(services);
        AddWebhooks(services);
        AddCalls(services);
        services.AddStatements();
        services.AddPerformance();
        AddTikTokShop(services);
        return services;
    }

    /// <summary>Maps the pages, the webhooks and the API.</summary>
    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        ChannelsEndpoints.Map(routes);
        ConnectEndpoints.Map(routes);
        ReconnectActions.Map(routes);
        DiagnosisApi.Map(routes);
        ShopStockActions.Map(routes);
        ShopStockApi.Map(routes);
        RuleActions.Map(routes);
        RulesApi.Map(routes);
        PriceActions.Map(routes);
        PricesApi.Map(routes);
        LinkActions.Map(routes);
        LinksApi.Map(routes);
        LabelTermsActions.Map(routes);
        LabelTermsApi.Map(routes);
        WebhookActions.Map(routes);
        WebhooksApi.Map(routes);
        ShopHealthActions.Map(routes);
        ShopHealthApi.Map(routes);
        PerformanceActions.Map(routes);
        PerformanceApi.Map(routes);
        ExportFigures.Map(routes);
        TikTokShopEndpoints.Map(routes);
    }

    private static void AddConnections(IServiceCollection services)
    {
        services.AddSingleton<ShopActivity>();
        services.AddSingleton<ShopDirectory>();
        services.AddSingleton<ShopKeys>();
        services.AddSingleton<RefreshTokens>();
        services.AddSingleton<LoseAccess>();
        services.AddSingleton<MissScopes>();
        services.AddScoped<RegainAccess>();
        services.AddScoped<ConsentAttempts>();
        services.AddScoped<ShopCalls>();
        services.AddScoped<EndShopJob>();
        services.AddScoped<ConnectShop>();
        services.AddScoped<IConnectShops>(provider => provider.GetRequiredService<ConnectShop>());
        services.AddScoped<DisconnectShop>();
        services.AddScoped<SyncShop>();
        services.AddScoped<ChannelList>();
        services.AddScoped<IShopStandings, ShopStandings>();
        services.AddScoped<IChannels, ConnectedShops>();
        services.AddScoped<ChannelLabels>();
        services.AddScoped<IChannelLabels>(provider => provider.GetRequiredService<ChannelLabels>());
        services.AddScoped<IChannelPackages, ShopPackages>();
        services.AddScoped<SetLabelTerms>();
        services.AddScoped<ShownLabelTerms>();
        services.AddLiveChannels();
    }

    private static void AddDiagnosis(IServiceCollection services)
    {
        services.AddScoped<DiagnoseShop>();
        services.AddScoped<ShopReport>();
        services.AddScoped<IShopCheck, CheckReach>();
        services.AddScoped<IShopCheck, CheckClock>();
        services.AddScoped<IShopCheck, CheckSignature>();
        services.AddScoped<IShopCheck, CheckToken>();
        services.AddScoped<IShopCheck, CheckConsent>();
        services.AddScoped<IShopCheck, CheckShop>();
        services.AddScoped<IShopCheck, CheckScopes>();
        services.AddScoped<IShopCheck, CheckWebhooks>();
        services.AddScoped<IShopCheck, CheckWebhookAddress>();
        services.AddJob<RunChecks>();

        // A channel follows no redirect, so neither does the question whether our address answers.
        services.AddHttpClient(CheckWebhookAddress.HttpClientName)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
    }

    private static void AddWork(IServiceCollection services)
    {
        services.AddSingleton<FetchedOrders>();
        services.AddScoped<ReadingRows>();
        services.AddScoped<FirstReadings>();
        services.AddScoped<ReadListings>();
        services.AddScoped<MissedChanges>();
        services.AddJob<PullCatalogue>();
        services.AddJob<PullChangedProducts>();
        services.AddJob<PullProduct>();
        services.AddJob<SweepOrders>();
        services.AddJob<SweepAftersales>();
        services.AddScoped<IChannelReturns, ShopReturns>();
        services.AddJob<PushStock>();
        services.AddJob<RefreshTokensJob>();
    }

    private static void AddWebhooks(IServiceCollection services)
    {
        services.AddInboxReader<ReadShopEvents>();
        services.AddJob<CheckSubscriptions>();
        services.AddScoped<WriteSubscriptions>();
        services.AddJob<HandOverReplays>();
        services.AddScoped<RepairSubscriptions>();
        services.AddScoped<ChooseReceiver>();
        services.AddScoped<ReplayWebhook>();
        services.AddScoped<ReplayWebhooks>();
        services.AddScoped<ShopWebhooks>();
        services.AddScoped<ShownWebhooks>();
        services.AddScoped<IWebhookStandings, WebhookStandings>();
    }

    private static void AddStock(IServiceCollection services)
    {
        services.AddScoped<OfferStock>();
        services.AddScoped<RecordOffers>();
        services.AddScoped<OfferRules>();
        services.AddScoped<LinkedLines>();
        services.AddScoped<LinkListing>();
        services.AddScoped<LinkMatching>();
        services.AddScoped<CreateSku>();
        services.AddScoped<IgnoreListing>();
        services.AddScoped<ListingList>();
        services.AddScoped<ShownListings>();
        services.AddScoped<SetOfferRule>();
        services.AddScoped<DropOfferRule>();
        services.AddScoped<ShownRules>();
        services.AddScoped<SendAnew>();
        services.AddScoped<IChannelOffers, OffersOfSku>();
        services.AddScoped<CompareStock>();
        services.AddScoped<SyncStock>();
        services.AddScoped<StockSync>();
        services.AddScoped<IStockSync>(all => all.GetRequiredService<StockSync>());
        services.AddScoped<ShopStock>();
        services.AddScoped<ShownStock>();
        services.AddJob<ReconcileStock>();
        services.AddReaction<OnStockChanged>();
    }

    private static void AddPrices(IServiceCollection services)
    {
        services.AddScoped<SetPrices>();
        services.AddScoped<PriceList>();
        services.AddScoped<ShownPrices>();
        services.AddJob<PushPrices>();
    }

    private static void AddCalls(IServiceCollection services)
    {
        services.AddSingleton<ISlots>(provider => provider.GetRequiredService<PlatformOptions>().Database.IsPostgres
            ? new SlotsInDatabase(provider.GetRequiredService<IServiceScopeFactory>())
            : new SlotsInProcess());
        services.AddSingleton<Buckets>();
        services.AddSingleton<LimitsNow>();
        services.AddSingleton<FamilyBreakers>();
        services.AddSingleton<CallLog>();
        services.AddSingleton<CallGate>();
        services.AddScoped<ReadLimits>();
        services.AddScoped<SetCallLimit>();
        services.AddScoped<WriteCalls>();
        services.AddScoped<ShopHealth>();
        services.AddScoped<ICallHealth>(provider => provider.GetRequiredService<ShopHealth>());
        services.AddScoped<ShownHealth>();
        services.AddHostedService<CallLogLoop>();
    }

    private static void AddTikTokShop(IServiceCollection services)
    {
        services.AddSingleton<TikTokShopSettings>();
        services.AddSingleton<TikTokShopGate>();
        services.AddSingleton<IChannelEndpoints, TikTokShopVersions>();
        services.AddSingleton(provider => provider.GetRequiredService<TikTokShopSettings>().Api(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<TikTokShopGate>()));
        services.AddSingleton<TikTokShopClient>();
        services.AddSingleton<TikTokShopProviders>();
        services.AddSingleton<TikTokShopShipments>();
        services.AddSingleton<TikTokShopEligibility>();
        services.AddSingleton<TikTokShopCancellations>();
        services.AddSingleton<TikTokShopCancellationRequests>();
        services.AddSingleton<TikTokShopReturnCalls>();
        services.AddSingleton<TikTokShopReturns>();
        services.AddSingleton<TikTokShopPackages>();
        services.AddSingleton<TikTokShopHandover>();
        services.AddSingleton<TikTokShopPapers>();
        services.AddSingleton<TikTokShopLabels>();
        services.AddSingleton<TikTokShopPackingCalls>();
        services.AddSingleton<TikTokShopCombining>();
        services.AddSingleton<TikTokShopPacking>();
        services.AddSingleton<TikTokShopTracking>();
        services.AddSingleton<TikTokShopFigureCalls>();
        services.AddSingleton<TikTokShopFigures>();
        services.AddSingleton<ISalesChannel, TikTokShopChannel>();
        services.AddSingleton<IChannelProbe, TikTokShopProbe>();
        services.AddScoped<TikTokShopWebhook>();
        services.AddSingleton<IPolicies>(new PolicyBook(TikTokShopPolicy.Rules()));

        // The host registers the client of this name, with its limits, retries and breaker.
        services.AddHttpClient();
        services.AddHttpClient(TikTokShopPapers.HttpClientName, http =>
        {
            http.Timeout = TimeSpan.FromSeconds(TikTokShopPapers.TimeoutSeconds);
            http.MaxResponseContentBufferSize = TikTokShopPapers.MaxPaperBytes;
        }).RemoveAllLoggers();
    }
}

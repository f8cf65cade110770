using CreatorFlow.Platform;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Checks;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Shipping.Rates;
using CreatorFlow.Shipping.Track;
using CreatorFlow.Shipping.Ups;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Shipping;

/// <summary>Registers shipping.</summary>
public static class ShippingModule
{
    private static readonly TimeSpan ConnectionsLast = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddShipping(this IServiceCollection services, ShippingOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(ShippingWords.Catalogue);
        services.AddTables<ShippingDb>();
        services.AddSingleton<ICheck, LabelsAreBoughtOnce>();
        services.AddFact<LabelBought>();
        services.AddFact<LabelFailed>();
        services.AddFact<LabelStopped>();
        services.AddFact<LabelVoided>();
        services.AddFact<ParcelMoved>();
        services.AddFact<CarrierAccountSet>().AddFact<CarrierFailing>().AddFact<CarrierRecovered>();
        AddUps(services);
        services.AddLiveChannels();

        services.AddSingleton<RateBook>();
        services.AddScoped<CarrierDesk>();
        services.AddScoped<SetCarrierAccount>();
        services.AddScoped<BuyLabel>();
        services.AddScoped<VoidLabel>();
        services.AddScoped<PurchaseCalls>();
        services.AddScoped<LabelOutcomes>();
        services.AddScoped<CarrierPulse>();
        services.AddScoped<LabelDesk>();
        services.AddScoped<ILabelTrouble, CountLabelTrouble>();
        services.AddScoped<ILabels>(provider => provider.GetRequiredService<LabelDesk>());
        services.AddScoped<ILabelCosts, LatestCosts>();
        services.AddScoped<ILabelSpend, SpentOnLabels>();
        services.AddJob<PurchaseLabels>();
        services.AddJob<ReturnLabels>();
        services.AddJob<TrackParcels>();
        return services;
    }

    public static IEndpointRouteBuilder MapShipping(this IEndpointRouteBuilder routes)
    {
        LabelEndpoints.Map(routes);
        return routes;
    }

    private static void AddUps(IServiceCollection services)
    {
        services.AddSingleton<UpsTokens>();
        services.AddTransient<ICarrierKind, UpsAccounts>();
        services.AddTransient<IShippingSetup, UseUpsAccount>();
        services.AddHttpClient<UpsClient>(UpsClient.Name, http =>
            {
                http.Timeout = TimeSpan.FromSeconds(UpsClient.TimeoutSeconds);
                http.MaxResponseContentBufferSize = UpsClient.MaxAnswerBytes;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                PooledConnectionLifetime = ConnectionsLast,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }
}

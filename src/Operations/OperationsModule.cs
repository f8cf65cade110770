using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Api;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Operations.Settings;
using CreatorFlow.Operations.Show;
using CreatorFlow.Operations.Watch;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Operations;

/// <summary>Registers alerts and what watches for them.</summary>
public static class OperationsModule
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddTables<OperationsDb>();
        services.AddFact<AlertRaised>().AddFact<AlertRepeated>().AddFact<AlertAcknowledged>();
        services.AddFact<AlertSnoozed>().AddFact<AlertCleared>();
        services.AddScoped<RaiseAlert>();
        services.AddScoped<FollowFindings>();
        services.AddScoped<AcknowledgeAlerts>();
        services.AddScoped<SnoozeAlerts>();
        AddWatches(services);
        AddPages(services);
        return services;
    }

    /// <summary>The forms and the API of alerts; the pages are found by the host.</summary>
    public static IEndpointRouteBuilder MapOperations(this IEndpointRouteBuilder routes)
    {
        AlertActions.Map(routes);
        AlertsApi.Map(routes);
        routes.MapForms(ChooseAlertPreferences.Path).MapPost("", ChooseAlertPreferences.Endpoint)
            .RequirePermission(Permissions.AlertsRead);
        return routes;
    }

    private static void AddWatches(IServiceCollection services)
    {
        services.AddScoped<IWatch, WatchOrders>();
        services.AddScoped<IWatch, WatchReviews>();
        services.AddScoped<IWatch, WatchAnswers>();
        services.AddScoped<IWatch, WatchRates>();
        services.AddScoped<IWatch, WatchStock>();
        services.AddScoped<IWatch, WatchPurchases>();
        services.AddScoped<IWatch, WatchLabels>();
        services.AddScoped<IWatch, WatchShops>();
        services.AddScoped<IWatch, WatchSync>();
        services.AddScoped<IWatch, WatchWebhooks>();
        services.AddScoped<IWatch, WatchCalls>();
        services.AddScoped<IWatch, WatchPolicies>();
        services.AddScoped<IWatch, WatchAutomation>();
        services.AddScoped<IWatch, WatchWork>();
        services.AddScoped<IWatch, WatchBooks>();
        services.AddScoped<WatchSignIns>();
        services.AddScoped<IWatch>(provider => provider.GetRequiredService<WatchSignIns>());
        services.AddScoped<IReaction>(provider => provider.GetRequiredService<WatchSignIns>());
        services.AddScoped<WatchPages>();
        services.AddScoped<IWatch>(provider => provider.GetRequiredService<WatchPages>());
        services.AddScoped<IReaction>(provider => provider.GetRequiredService<WatchPages>());
        services.AddReaction<LookAfterFacts>();
        services.AddJob<LookForTrouble>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton(OperationsWords.Catalogue);
        services.AddScoped<AlertList>();
        services.AddScoped<IAlertBoard>(provider => provider.GetRequiredService<AlertList>());
        services.AddScoped<SnoozeTime>();
        services.AddScoped<AlertPreferences>();
        services.AddScoped<IAlertManners>(provider => provider.GetRequiredService<AlertPreferences>());
        services.AddScoped<ChooseAlertPreferences>();
        services.AddLiveChannels();
    }
}

using CreatorFlow.Automation.Contracts;
using CreatorFlow.Automation.Panel;
using CreatorFlow.Automation.Pause;
using CreatorFlow.Automation.Run;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Automation;

/// <summary>Registers the automation.</summary>
public static class AutomationModule
{
    public static IServiceCollection AddAutomation(this IServiceCollection services)
    {
        services.AddTables<AutomationDb>();
        services.AddFact<AutomationPaused>();
        services.AddFact<AutomationResumed>();
        services.AddScoped<RuleSwitch>();
        services.AddScoped<IAutomationSwitch>(provider => provider.GetRequiredService<RuleSwitch>());
        services.AddReaction<ShipReadyOrders>();
        services.AddReaction<StartWithWorkspace>();
        services.AddJob<ShipWhatWaits>();
        AddPages(services);
        return services;
    }

    /// <summary>The switch as form and API.</summary>
    public static IEndpointRouteBuilder MapAutomation(this IEndpointRouteBuilder routes)
    {
        PauseEndpoints.Map(routes);
        return routes;
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton(AutomationWords.Catalogue);
        services.AddScoped<IAutomationLog, AutomationLog>();
        services.AddLiveChannels();
    }
}

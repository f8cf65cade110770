using CreatorFlow.Automation.Contracts;
using CreatorFlow.Automation.Pause;
using CreatorFlow.Automation.Run;
using CreatorFlow.Platform;
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
        services.AddJob<ShipWhatWaits>();
        return services;
    }
}

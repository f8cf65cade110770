using CreatorFlow.Automation.Contracts;
using CreatorFlow.Automation.Panel;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Shipping.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Automation;

/// <summary>What browsers hear of the automation.</summary>
internal static class AutomationLive
{
    public const string Events = "workflows:execution_events";
    public const string Status = "automation:cross_system_status";

    public static IServiceCollection AddLiveChannels(this IServiceCollection services) => services
        .AddSingleton(new LiveChannel(
            Events,
            Permissions.AutomationRead,
            LiveEvent.On(
                "workflow_triggered",
                Triggered,
                nameof(OrderReceived), nameof(OrderReleased), nameof(OrderReserved), nameof(OrderUnheld)),
            LiveEvent.On("rule_executed", Act, nameof(OrderLabelAsked)),
            LiveEvent.On("rule_completed", Act, nameof(LabelBought)),
            LiveEvent.On("rule_failed", Act, nameof(LabelFailed)),
            LiveEvent.On("exception_occurred", Exception, nameof(OrderTroubled))))
        .AddSingleton(new LiveChannel(
            Status,
            Permissions.AutomationRead,
            LiveEvent.On("automation_paused", _ => new AutomationSwitched(true), nameof(AutomationPaused)),
            LiveEvent.On("automation_resumed", _ => new AutomationSwitched(false), nameof(AutomationResumed))))
        .AddLiveValues<LiveAutomation>();

    private static RuleTriggered? Triggered(Fact fact) => fact.Body<OrderMove>().To == OrderStatus.Ready
        ? new(fact.SubjectId, fact.Kind)
        : null;

    /// <summary>Only what a rule did; the same acts by a person are none of the automation's.</summary>
    private static RuleActed? Act(Fact fact) => fact.By.Kind == ActorKind.Rule
        ? new(fact.By.Name, fact.SubjectId, fact.Why?.Code)
        : null;

    private static RuleTroubled Exception(Fact fact) => new(fact.SubjectId, fact.Body<OrderTroubled>().Code);
}

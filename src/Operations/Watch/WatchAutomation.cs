using CreatorFlow.Automation.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>An automation that was paused for a moment and forgotten.</summary>
internal sealed class WatchAutomation(IAutomationSwitch automation, TimeProvider clock) : IWatch
{
    public static readonly TimeSpan Long = TimeSpan.FromHours(4);

    public string Name => "automation";

    public IReadOnlyCollection<AlertKind> Kinds { get; } = [AlertKind.AutomationPaused];

    public IReadOnlyCollection<string> Facts { get; } = [nameof(AutomationPaused), nameof(AutomationResumed)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct) =>
        await automation.PausedSince(ct) is { } since && clock.GetUtcNow() - since >= Long
            ?
            [
                new(AlertKind.AutomationPaused, nameof(AlertKind.AutomationPaused), AlertSeverity.Warning, 1)
                {
                    Link = "/",
                    TurnsAt = since,
                },
            ]
            : [];
}

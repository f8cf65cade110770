using CreatorFlow.Operations.Contracts;
using static CreatorFlow.Operations.Contracts.AlertStatus;

namespace CreatorFlow.Operations.Alerts;

/// <summary>
/// The lifecycle of an alert as a table: from, to. What is not here is refused. Drawn in docs/concepts/alerts.md.
/// </summary>
internal static class AlertLifecycle
{
    private static readonly Dictionary<AlertStatus, AlertStatus[]> Moves = new()
    {
        [Open] = [Acknowledged, Snoozed, Cleared],
        [Acknowledged] = [Open, Snoozed, Cleared],
        [Snoozed] = [Open, Acknowledged, Snoozed, Cleared],
        [Cleared] = [],
    };

    public static bool Allows(AlertStatus from, AlertStatus to) => Moves[from].Contains(to);
}

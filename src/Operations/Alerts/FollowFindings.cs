using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Operations.Alerts;

/// <summary>
/// Brings the alerts of some kinds to what is so now: raises what is new, follows what changed, clears what is gone.
/// Joins the caller's transaction; run twice, the second time changes nothing.
/// </summary>
internal sealed class FollowFindings(AppDb db, TimeProvider clock)
{
    /// <param name="kinds">Kinds that were looked for: an alert of them that nobody found is cleared.</param>
    /// <param name="findings">Each key once.</param>
    public async Task Run(IReadOnlyCollection<AlertKind> kinds, IReadOnlyList<Finding> findings, CancellationToken ct)
    {
        await AlertLock.Take(db, ct);
        var at = clock.GetUtcNow();
        var open = await db.Set<Alert>()
            .Where(alert => kinds.Contains(alert.Kind) && alert.Status != AlertStatus.Cleared)
            .ToDictionaryAsync(alert => alert.Key, StringComparer.Ordinal, ct);

        foreach (var finding in findings)
        {
            Follow(finding, open.GetValueOrDefault(finding.Key), at);
        }

        foreach (var gone in open.Values.ExceptBy(findings.Select(finding => finding.Key), alert => alert.Key))
        {
            db.Tell(gone.Clear(at), gone.Id, Actor.System);
        }
    }

    private void Follow(Finding finding, Alert? open, DateTimeOffset at)
    {
        if (open is null)
        {
            var (alert, raised) = Alert.Raise(db.Scope.Id, finding, at);
            db.Add(alert);
            db.Tell(raised, alert.Id, Actor.System);
        }
        else if (open.Follow(finding, at) is { } told)
        {
            db.Tell(told, open.Id, Actor.System);
        }
    }
}

using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Operations.Alerts;

/// <summary>Which alerts a person means: these, or all of a kind that nobody has taken on.</summary>
internal sealed record ChosenAlerts(IReadOnlyList<Guid> Ids, AlertKind? Kind);

/// <summary>Finds the chosen alerts, moves each and tells of it. Refused when none can be moved.</summary>
internal static class QuietAlerts
{
    public const int MaxAtOnce = 200;

    public static async Task<Result<int>> Each<T>(
        AppDb db, ChosenAlerts chosen, Actor by, Func<Alert, Result<T>> move, CancellationToken ct)
        where T : IAlertFact
    {
        await AlertLock.Take(db, ct);
        var alerts = await Find(db, chosen, ct);

        if (alerts.Count == 0)
        {
            return OperationsProblems.AlertNotFound();
        }

        Problem? refused = null;
        var done = 0;

        foreach (var alert in alerts)
        {
            if (move(alert).Refused(out var problem, out var told))
            {
                refused = problem;
                continue;
            }

            db.Tell(told, alert.Id, by);
            done++;
        }

        return done == 0 ? refused! : done;
    }

    private static Task<List<Alert>> Find(AppDb db, ChosenAlerts chosen, CancellationToken ct)
    {
        var alerts = chosen.Kind is { } kind
            ? db.Set<Alert>().Where(alert => alert.Kind == kind && alert.Status == AlertStatus.Open)
            : db.Set<Alert>().Where(alert => chosen.Ids.Contains(alert.Id));
        return alerts.OrderBy(alert => alert.FirstRaisedAt).Take(MaxAtOnce).ToListAsync(ct);
    }
}

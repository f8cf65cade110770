using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Operations.Alerts;

/// <summary>
/// Something happened that asks for a person: a new alert, or one more of the same. Joins the caller's transaction.
/// </summary>
internal sealed class RaiseAlert(AppDb db, TimeProvider clock)
{
    public async Task<Guid> Run(Finding finding, CancellationToken ct)
    {
        await AlertLock.Take(db, ct);
        var at = clock.GetUtcNow();
        var open = await db.Set<Alert>()
            .FirstOrDefaultAsync(alert => alert.Key == finding.Key && alert.Status != AlertStatus.Cleared, ct);

        if (open is not null)
        {
            db.Tell(open.Repeat(finding, at), open.Id, Actor.System);
            return open.Id;
        }

        var (alert, told) = Alert.Raise(db.Scope.Id, finding, at);
        db.Add(alert);
        db.Tell(told, alert.Id, Actor.System);
        return alert.Id;
    }
}

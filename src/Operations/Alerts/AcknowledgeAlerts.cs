using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Operations.Alerts;

/// <summary>A person takes alerts on: they are quiet until they get much worse or the cause is gone.</summary>
internal sealed class AcknowledgeAlerts(AppDb db, TimeProvider clock)
{
    /// <returns>How many were taken on.</returns>
    public async Task<Result<int>> Run(ChosenAlerts chosen, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var done = await QuietAlerts.Each(db, chosen, by, alert => alert.Acknowledge(by, clock.GetUtcNow()), ct);

        if (done.Ok)
        {
            await work.Commit(ct);
        }

        return done;
    }
}

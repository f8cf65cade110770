using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Operations.Alerts;

/// <summary>A person wants to hear of alerts later.</summary>
internal sealed class SnoozeAlerts(AppDb db, TimeProvider clock)
{
    public const int LongestDays = 30;

    /// <returns>How many are quiet until then.</returns>
    public async Task<Result<int>> Run(
        ChosenAlerts chosen, DateTimeOffset until, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (until <= now || until > now.AddDays(LongestDays))
        {
            return OperationsProblems.SnoozeOutOfRange(LongestDays);
        }

        await using var work = await db.Begin(ct);
        var done = await QuietAlerts.Each(db, chosen, by, alert => alert.Snooze(until), ct);

        if (done.Ok)
        {
            await work.Commit(ct);
        }

        return done;
    }
}

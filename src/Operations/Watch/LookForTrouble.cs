using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Lets watchers look and brings the alerts to what they found: all of them once a minute, the thorough ones once an
/// hour, a single one right after a fact that concerns it.
/// </summary>
internal sealed class LookForTrouble(
    AppDb db, IEnumerable<IWatch> watches, FollowFindings follow, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "operations.look_for_trouble";
    public const string EveryMinute = "minute";
    public const string EveryHour = "hour";
    public const int KeptDays = 90;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 2,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromMinutes(1),
    };

    /// <summary>The rounds of a workspace.</summary>
    public static IReadOnlyList<NewJob> Rounds => [New(EveryMinute), New(EveryHour)];

    /// <summary>One watcher, or one round.</summary>
    public static NewJob New(string key) => new(JobKind, key, key);

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var key = batch.Jobs[0].Key;
        var looking = watches.Where(watch => IsAsked(watch, key)).ToList();
        var findings = new List<Finding>();

        foreach (var watch in looking)
        {
            findings.AddRange(await watch.Find(ct));
        }

        await using var work = await db.Begin(ct);
        await follow.Run([.. looking.SelectMany(watch => watch.Kinds)], findings, ct);
        await Forget(key, ct);
        End(batch, key);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private static bool IsAsked(IWatch watch, string key) => key switch
    {
        EveryMinute => !watch.IsThorough,
        EveryHour => watch.IsThorough,
        _ => watch.Name == key,
    };

    private void End(JobBatch batch, string key)
    {
        if (key is EveryMinute or EveryHour)
        {
            batch.Again(batch.Jobs[0], clock.GetUtcNow() + (key == EveryHour ? Hour : Minute));
        }
        else
        {
            batch.Done(batch.Jobs[0]);
        }
    }

    private async Task Forget(string key, CancellationToken ct)
    {
        if (key == EveryHour)
        {
            var before = clock.GetUtcNow().AddDays(-KeptDays);
            await db.Set<Alert>()
                .Where(alert => alert.Status == AlertStatus.Cleared && alert.ClearedAt < before)
                .ExecuteDeleteAsync(ct);
        }
    }
}

using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;

namespace CreatorFlow.Orders.Intake;

/// <summary>
/// Works a file through, part by part. Each part is a commit of its own that moves the place in the file; a job that is
/// repeated goes on from there.
/// </summary>
internal sealed class RunImport(AppDb db, AdvanceImport advance, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.run_import";

    private const string Lane = "imports";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { MaxAttempts = 40, LongestRetry = TimeSpan.FromSeconds(30) };

    public static NewJob JobOf(OrderImport import) => new(JobKind, $"{import.Id:N}-{import.Version}", Lane);

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var isMore = await advance.Run(Guid.Parse(job.Key.Split('-')[0]), ct);
        await using var work = await db.Begin(ct);

        if (isMore)
        {
            batch.Again(job, clock.GetUtcNow());
        }
        else
        {
            batch.Done(job);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }
}

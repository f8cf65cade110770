using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Labels;

/// <summary>
/// Buys queued labels, a batch of one account or shop at a time. Three steps: look for what an earlier try may have
/// bought; choose the service and commit that the purchase begins; buy and commit what came of it. Whatever moment the
/// process dies at, the next try finds either a label that was surely never asked for, or one to look for first: none
/// is paid twice.
/// </summary>
internal sealed class PurchaseLabels(AppDb db, CarrierDesk desk, PurchaseCalls calls, LabelOutcomes outcomes)
    : IJobHandler
{
    public const string JobKind = "shipping.buy_label";

    private const int LabelsPerBatch = 32;
    private const int FirstPriority = 10;
    private const int UrgentPriority = 50;
    private const int UsualPriority = 100;
    private const int MaxTries = 400;

    private static readonly TimeSpan UrgentWithin = TimeSpan.FromHours(4);

    public string Kind => JobKind;

    // 400 tries with pauses of up to two minutes outlast a carrier's outage of half a day.
    public JobLimits Limits { get; } = new()
    {
        BatchSize = LabelsPerBatch,
        BatchesPerLane = 2,
        BatchesAtOnce = 8,
        MaxAttempts = MaxTries,
        FirstRetry = TimeSpan.FromSeconds(1),
        LongestRetry = TimeSpan.FromMinutes(2),
    };

    public static string KeyOf(Label label) => label.Id.ToString("N");

    /// <param name="urgent">A person wants it before all others.</param>
    public static NewJob Job(Label label, bool urgent, DateTimeOffset now) =>
        new(JobKind, KeyOf(label), CarrierDesk.LaneOf(label))
    {
        Priority = urgent ? FirstPriority : label.DispatchBy - now < UrgentWithin ? UrgentPriority : UsualPriority,
    };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var jobs = batch.Jobs.ToDictionary(job => Guid.ParseExact(job.Key, "N"));
        var labels = await db.Set<Label>().AsNoTracking().Where(label => jobs.Keys.Contains(label.Id)).ToListAsync(ct);
        var tries = labels.Where(NeedsWork).Select(label => new Purchasing(label, jobs[label.Id])).ToList();

        if ((await desk.Open(batch.Lane, ct)).Refused(out var problem, out var carrier))
        {
            tries.ForEach(trial => trial.End(problem));
        }
        else
        {
            await calls.FindEarlier(tries, carrier, ct);
            await calls.Choose(tries, carrier, ct);
            await outcomes.CommitBeginning(tries, carrier.Carrier.Name, ct);
            await PurchaseCalls.Buy(tries, carrier, ct);
        }

        await outcomes.CommitEnd(batch, tries, Limits.MaxAttempts, ct);
    }

    /// <summary>Queued, or stopped while the carrier may have sold it.</summary>
    private static bool NeedsWork(Label label) => label.Status == LabelStatus.Queued
        || (label.Status == LabelStatus.Failed && label.GivenUpAt is not null && label.BuyingAt is not null);
}

using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Labels;

/// <summary>
/// Gives labels back to the carrier. Repeating a void is harmless, so an unclear answer is simply asked again.
/// </summary>
internal sealed class ReturnLabels(AppDb db, CarrierDesk desk, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "shipping.void_label";

    private const int LabelsPerBatch = 16;
    private const int CallsAtOnce = 8;
    private const int MaxTries = 400;

    private static readonly TimeSpan CancellationIsTold = TimeSpan.FromMinutes(15);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchSize = LabelsPerBatch,
        MaxAttempts = MaxTries,
        LongestRetry = TimeSpan.FromMinutes(2),
    };

    public static NewJob Job(Label label) =>
        new(JobKind, PurchaseLabels.KeyOf(label), CarrierDesk.LaneOf(label));

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var jobs = batch.Jobs.ToDictionary(job => Guid.ParseExact(job.Key, "N"));
        var labels = await db.Set<Label>().AsNoTracking()
            .Where(label => jobs.Keys.Contains(label.Id) && label.Status == LabelStatus.Voiding)
            .ToListAsync(ct);
        var answers = await Ask(labels, batch.Lane, ct);

        await using var work = await db.Begin(ct);
        var rows = (await db.ForChange([.. answers.Keys], ct)).ToDictionary(label => label.Id);

        foreach (var (id, job) in jobs)
        {
            if (rows.TryGetValue(id, out var label))
            {
                End(batch, job, label, answers[id]);
            }
            else
            {
                batch.Done(job);
            }
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task<Dictionary<Guid, Problem?>> Ask(
        List<Label> labels, string lane, CancellationToken ct)
    {
        if ((await desk.Open(lane, ct)).Refused(out var refusal, out var open))
        {
            return labels.ToDictionary(label => label.Id, _ => (Problem?)refusal);
        }

        var answers = new Problem?[labels.Count];
        await Parallel.ForAsync(
            0,
            labels.Count,
            new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = ct },
            async (i, calling) => answers[i] = (await open.Carrier.Void(labels[i].ShipmentNumber!, calling)).Problem);

        return labels.Select((label, i) => (label.Id, answers[i])).ToDictionary();
    }

    /// <summary>A channel takes the label back once it knows of the cancellation: another job tells it.</summary>
    private bool MayStillEnd(Label label, Problem problem) =>
        problem.IsKeptByChannel() && clock.GetUtcNow() - label.GivenUpAt < CancellationIsTold;

    private void End(JobBatch batch, Job job, Label label, Problem? problem)
    {
        if (problem is null)
        {
            label.Voided(clock.GetUtcNow());
            db.Tell(
                new LabelVoided(label.ParcelId, label.Id, label.TrackingNumber ?? ""), label.Id,
                Actor.Carrier(label.Carrier ?? ""));
            batch.Done(job);
            return;
        }

        if (problem.IsPassing() || problem.WaitsForAccount() || problem.WaitsForConsent()
            || MayStillEnd(label, problem))
        {
            label.Struggle(problem);
            batch.Retry(job, problem.Detail);
            return;
        }

        label.NotVoided(problem);
        batch.Done(job);
    }
}

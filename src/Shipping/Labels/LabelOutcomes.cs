using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Shipping.Labels;

/// <summary>Writes what a batch of purchases begins and how it ends: one commit each.</summary>
internal sealed class LabelOutcomes(AppDb db, IJobQueue queue, CarrierPulse pulse, TimeProvider clock)
{
    /// <summary>Before any money is spent: each label to be bought says so, with its service and quote.</summary>
    public async Task CommitBeginning(IReadOnlyList<Purchasing> tries, string carrier, CancellationToken ct)
    {
        var chosen = tries.Where(trial => trial.IsChosen).ToDictionary(trial => trial.Label.Id);

        if (chosen.Count == 0)
        {
            return;
        }

        await using var work = await db.Begin(ct);

        foreach (var label in await db.ForChange(chosen.Keys, ct))
        {
            var trial = chosen[label.Id];

            if (label.Status != LabelStatus.Queued)
            {
                trial.Stop();
                continue;
            }

            Begin(label, trial, carrier);
        }

        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }

    private void Begin(Label label, Purchasing trial, string carrier)
    {
        if (trial.Choice is { } choice)
        {
            label.BeginPurchase(carrier, choice, clock.GetUtcNow());
        }
        else
        {
            label.BeginPurchase(carrier, clock.GetUtcNow());
        }

        trial.Begin();
    }

    /// <summary>Label, file, fact and job in one commit for the batch.</summary>
    public async Task CommitEnd(
        JobBatch batch, IReadOnlyList<Purchasing> tries, int maxAttempts, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var rows = await db.ForChange([.. tries.Select(trial => trial.Label.Id)], ct);
        var labels = rows.ToDictionary(label => label.Id);

        // A job without a trial has a label that needs nothing any more.
        foreach (var job in batch.Jobs.ExceptBy(tries.Select(trial => trial.Job.Id), job => job.Id))
        {
            batch.Done(job);
        }

        foreach (var trial in tries)
        {
            await End(batch, trial, labels[trial.Label.Id], maxAttempts, ct);
        }

        await pulse.Run(tries, ct);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task End(JobBatch batch, Purchasing trial, Label label, int maxAttempts, CancellationToken ct)
    {
        if (trial.Charged is { } charged)
        {
            label.Costs(charged);
        }

        if (trial.Purchase is { } purchase)
        {
            if (label.Bought(purchase, clock.GetUtcNow()) is null)
            {
                await Keep(label, purchase, ct);
            }

            batch.Done(trial.Job);
            return;
        }

        if (!trial.MayBeBought)
        {
            label.NotPurchased();
        }

        var stopped = label.GivenUpAt is not null;

        if (trial.Problem is not { } problem || (stopped ? !trial.MayBeBought : label.Status != LabelStatus.Queued))
        {
            batch.Done(trial.Job);
            return;
        }

        Suffer(batch, trial, label, problem, maxAttempts);
    }

    private void Suffer(JobBatch batch, Purchasing trial, Label label, Problem problem, int maxAttempts)
    {
        label.Struggle(problem);

        if (problem.IsPassing() && trial.Job.Attempt < maxAttempts)
        {
            batch.Retry(trial.Job, problem.Detail, trial.Pause);
        }
        else
        {
            // A stopped label has failed already.
            label.Fail(problem);
            Close(batch, trial.Job, problem);
        }

        // Waiting for a purchase to settle, or for its paper, is no failure.
        if (label.GivenUpAt is null && trial.Pause is null && !problem.IsInMaking() && label.TellsFailure())
        {
            db.Tell(new LabelFailed(label.ParcelId, label.Id, problem.Detail), label.Id, label.AskedBy, Said(problem));
        }
    }

    /// <summary>What a person must look at stays in the queue as a dead letter; a refusal is on the label.</summary>
    private static void Close(JobBatch batch, Job job, Problem problem)
    {
        if (problem.IsPassing())
        {
            batch.Dead(job, problem.Detail);
        }
        else
        {
            batch.Done(job);
        }
    }

    private async Task Keep(Label label, Carriers.Purchase purchase, CancellationToken ct)
    {
        db.Add(new LabelImage
        {
            WorkspaceId = label.WorkspaceId,
            LabelId = label.Id,
            Content = purchase.Label,
            MediaType = purchase.MediaType,
        });

        if (label.Status == LabelStatus.Voiding)
        {
            await queue.Enqueue([ReturnLabels.Job(label)], ct);
            return;
        }

        db.Tell(
            new LabelBought(
                label.ParcelId, label.Id, label.Carrier ?? "", label.Service ?? "", purchase.TrackingNumber,
                label.CostMinor ?? 0, label.Currency ?? "", label.WhyText ?? ""),
            label.Id, label.AskedBy, label.Why);
    }

    private static Platform.Reason Said(Problem problem) => new(problem.Code) { Facts = problem.Facts };
}

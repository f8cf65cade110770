using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Labels;

/// <summary>
/// Stops labels, in the caller's transaction: a queued one is dropped, a bought one is to be voided. One whose purchase
/// is under way is left to its job, which gives it back as soon as it is known to be bought.
/// </summary>
internal sealed class VoidLabel(AppDb db, IJobQueue queue, TimeProvider clock)
{
    public async Task Run(IReadOnlyList<Guid> parcelIds, Reason why, Actor by, CancellationToken ct)
    {
        if (parcelIds.Count == 0)
        {
            return;
        }

        var ids = await db.Set<Label>()
            .Where(label => parcelIds.Contains(label.ParcelId) && label.GivenUpAt == null)
            .Select(label => label.Id)
            .ToListAsync(ct);
        var labels = await db.ForChange(ids, ct);
        var now = clock.GetUtcNow();
        var stopped = labels.Where(label => label.GiveUp(now)).ToList();

        foreach (var label in stopped)
        {
            db.Tell(new LabelStopped(label.ParcelId, label.Id, label.Status == LabelStatus.Voiding), label.Id, by, why);
        }

        var unpaid = stopped.Where(label => label.Status == LabelStatus.Failed && label.BuyingAt is null);
        var unknown = stopped.Where(label => label.BuyingAt is not null);
        var paid = stopped.Where(label => label.Status == LabelStatus.Voiding);
        await queue.Drop(PurchaseLabels.JobKind, [.. unpaid.Select(PurchaseLabels.KeyOf)], ct);
        await queue.Enqueue(
            [.. paid.Select(ReturnLabels.Job), .. unknown.Select(label => PurchaseLabels.Job(label, false, now))], ct);
    }
}

using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Labels;

/// <summary>Commits the intent to buy labels: a row and a job for each parcel, in the caller's transaction.</summary>
internal sealed class BuyLabel(AppDb db, IJobQueue queue, TimeProvider clock)
{
    public async Task Run(IReadOnlyList<ParcelToShip> parcels, Actor by, CancellationToken ct)
    {
        var ids = parcels.Select(parcel => parcel.ParcelId).Distinct().ToList();
        var known = await db.Set<Label>()
            .Where(label => ids.Contains(label.ParcelId))
            .OrderBy(label => label.Sequence)
            .ToListAsync(ct);
        var latest = known.GroupBy(label => label.ParcelId).ToDictionary(own => own.Key, own => own.Last());
        var queued = parcels
            .DistinctBy(parcel => parcel.ParcelId)
            .Select(parcel => Queue(parcel, latest.GetValueOrDefault(parcel.ParcelId), by))
            .OfType<Label>()
            .ToList();

        var urgent = parcels.Where(parcel => parcel.Urgent).Select(parcel => parcel.ParcelId).ToHashSet();
        var now = clock.GetUtcNow();
        await queue.Enqueue(
            [.. queued.Select(label => PurchaseLabels.Job(label, urgent.Contains(label.ParcelId), now))], ct);
    }

    /// <summary>Lets queued labels overtake the others.</summary>
    public async Task Hurry(IReadOnlyList<Guid> parcelIds, CancellationToken ct)
    {
        var labels = await db.Set<Label>().AsNoTracking()
            .Where(label => parcelIds.Contains(label.ParcelId) && label.Status == LabelStatus.Queued)
            .ToListAsync(ct);
        var now = clock.GetUtcNow();
        await queue.Enqueue([.. labels.Select(label => PurchaseLabels.Job(label, urgent: true, now))], ct);
    }

    /// <summary>The label to be bought; null when the parcel has one that is queued or bought.</summary>
    private Label? Queue(ParcelToShip parcel, Label? latest, Actor by)
    {
        var now = clock.GetUtcNow();

        if (latest is null || latest.GivenUpAt is not null)
        {
            var label = Label.Ask(db.Scope.Id, parcel, (latest?.Sequence ?? 0) + 1, by, now);
            db.Add(label);
            return label;
        }

        return latest.Status == LabelStatus.Failed && latest.AskAgain(parcel, by, now) is null ? latest : null;
    }
}

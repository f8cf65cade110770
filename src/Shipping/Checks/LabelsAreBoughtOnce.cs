using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Checks;

/// <summary>A parcel has at most one label that is paid for, and a tracking number belongs to one label.</summary>
internal sealed class LabelsAreBoughtOnce : ICheck
{
    public string Name => "each label is bought once";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        var paid = await db.Set<Label>().AsNoTracking()
            .Where(label => label.Status == LabelStatus.Bought)
            .Select(label => new { label.ParcelId, label.TrackingNumber, Package = label.ShopId == null
                ? label.Id.ToString() : label.ShipmentNumber })
            .ToListAsync(ct);

        // A package of a channel is paid once, however many of its orders travel in it.
        var twice = paid.GroupBy(label => label.ParcelId)
            .Where(same => same.DistinctBy(label => label.Package).Count() > 1)
            .Select(same => $"parcel {same.Key}: {same.Count()} labels are paid for");
        var shared = paid.Where(label => label.TrackingNumber is not null)
            .GroupBy(label => label.TrackingNumber)
            .Where(same => same.DistinctBy(label => label.Package).Count() > 1)
            .Select(same => $"tracking number {same.Key}: on {same.Count()} labels");
        var without = paid.Where(label => label.TrackingNumber is null)
            .Select(label => $"parcel {label.ParcelId}: paid for without a tracking number");

        return [.. twice.Concat(shared).Concat(without).Take(CheckLimits.MaxFindings)];
    }
}

using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Labels;

/// <summary>Sums the labels bought in a span, by the index on when they were bought; or those of parcels.</summary>
internal sealed class SpentOnLabels(AppDb db) : ILabelSpend
{
    /// <summary>The money is with the carrier: also of those that it does not take back, or has not yet.</summary>
    private static readonly LabelStatus[] Paid = [LabelStatus.Bought, LabelStatus.Voiding];

    public async Task<IReadOnlyList<LabelSpend>> Between(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var sums = await db.Set<Label>()
            .Where(label => label.BoughtAt >= from && label.BoughtAt < to && Paid.Contains(label.Status)
                && label.Currency != null)
            .GroupBy(label => label.Currency)
            .Select(same => new
            {
                Currency = same.Key,
                Labels = same.Count(),
                Cost = same.Sum(label => label.CostMinor ?? 0),
            })
            .ToListAsync(ct);

        return
        [
            .. sums.OrderByDescending(own => own.Cost).Select(own => new LabelSpend(
                own.Labels, new(own.Cost, own.Currency!))),
        ];
    }

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<PaidLabel>>> OfParcels(
        IReadOnlyCollection<Guid> parcelIds, CancellationToken ct)
    {
        var labels = await db.Set<Label>()
            .Where(label => parcelIds.Contains(label.ParcelId) && label.BoughtAt != null && Paid.Contains(label.Status)
                && label.CostMinor != null && label.Currency != null)
            .OrderBy(label => label.Id)
            .Select(label => new
            {
                label.ParcelId,
                Minor = label.CostMinor!.Value,
                Currency = label.Currency!,
                OfChannel = label.ShopId != null,
            })
            .ToListAsync(ct);
        return labels.GroupBy(label => label.ParcelId).ToDictionary(
            same => same.Key,
            same => (IReadOnlyList<PaidLabel>)
                [.. same.Select(label => new PaidLabel(new(label.Minor, label.Currency), label.OfChannel))]);
    }
}

using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Shipping.Labels;

/// <summary>What the latest labels cost; found by their ids, which are in the order of time.</summary>
internal sealed class LatestCosts(AppDb db) : ILabelCosts
{
    private const int LabelsLookedAt = 200;

    public async Task<UsualCost?> Usual(CancellationToken ct)
    {
        var latest = await db.Set<Label>().AsNoTracking()
            .Where(label => label.BoughtAt != null && label.CostMinor != null && label.Currency != null)
            .OrderByDescending(label => label.Id)
            .Take(LabelsLookedAt)
            .Select(label => new { label.Currency, label.CostMinor })
            .ToListAsync(ct);
        var own = latest.Where(label => label.Currency == latest[0].Currency).ToList();

        return own.Count == 0
            ? null
            : new(new Money(own.Sum(label => label.CostMinor!.Value) / own.Count, own[0].Currency!), own.Count);
    }
}

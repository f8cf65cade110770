using CreatorFlow.Inventory.Reserve;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Shortages;

/// <summary>
/// What was counted is the truth: units that left before, and that no book knew, are no debt any more. What left after
/// the count is, and so is all where a count says nothing of it: at a location that sells nothing.
/// </summary>
internal sealed class EndDebts(AppDb db)
{
    /// <param name="here">Asked for while the levels are locked.</param>
    /// <param name="counts">What was counted; the levels are locked.</param>
    /// <returns>SKUs of which less is owed now.</returns>
    public async Task<IReadOnlyList<string>> Run(
        Circumstances here, IReadOnlyCollection<Count> counts, CancellationToken ct)
    {
        if (counts.Count == 0 || !here.HasPromises)
        {
            return [];
        }

        var debts = db.Set<PromisedUnits>().Where(own => own.State == PromiseState.Gone);
        var owed = await debts.Select(own => own.Sku).Distinct().ToHashSetAsync(ct);
        var ended = new List<string>();

        foreach (var count in counts.Where(own => owed.Contains(own.Sku) && here.Places.Contains(own.Location)))
        {
            if (await debts.Where(own => own.Sku == count.Sku && own.At <= count.At).ExecuteDeleteAsync(ct) > 0)
            {
                ended.Add(count.Sku);
            }
        }

        return ended;
    }
}

/// <summary>Somebody counted a SKU.</summary>
internal sealed record Count(string Sku, string Location, DateTimeOffset At);

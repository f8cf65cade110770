using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Locations;

/// <summary>A location with what lies there.</summary>
/// <param name="Skus">Products of which something lies there.</param>
internal sealed record LocationRow(Location Location, int Skus, int OnHand, int Reserved);

/// <summary>The locations with what lies at each, as orders ask them; closed ones last.</summary>
internal sealed class LocationList(AppDb db)
{
    public async Task<IReadOnlyList<LocationRow>> All(CancellationToken ct)
    {
        var sums = await db.Set<StockLevel>().GroupBy(level => level.Location)
            .Select(same => new
            {
                same.Key,
                Skus = same.Count(level => level.OnHand > 0),
                OnHand = same.Sum(level => level.OnHand),
                Reserved = same.Sum(level => level.Reserved),
            })
            .ToDictionaryAsync(same => same.Key, ct);

        return
        [
            .. (await LocationRows.All(db, ct)).OrderByDescending(own => own.Active).Select(own =>
                sums.GetValueOrDefault(own.Code) is { } sum
                    ? new LocationRow(own, sum.Skus, sum.OnHand, sum.Reserved)
                    : new LocationRow(own, 0, 0, 0)),
        ];
    }
}

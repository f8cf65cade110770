using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Locations;

/// <summary>
/// A person renames a location, has it asked at another turn, or says whether its units may be reserved. What is
/// reserved there already stays reserved.
/// </summary>
internal sealed class ChangeLocation(AppDb db, TellStock tell)
{
    private const int SkusPerFact = 500;

    public async Task<Result<LocationChanged>> Run(string code, LocationFigures figures, Actor by, CancellationToken ct)
    {
        if (LocationProblems.Of(figures) is { } problem)
        {
            return problem;
        }

        await using var work = await db.Begin(ct);

        if ((await LocationRows.Lock(db, ct)).Find(own => own.Code == code) is not { Active: true } location)
        {
            return LocationProblems.Unknown(code);
        }

        var said = figures.Trimmed();
        var told = new LocationChanged(code, said.Name, said.Priority, said.Sells);

        if (location.Figures != said)
        {
            var sold = location.Sells;
            location.Set(said);

            // The main location is written down when it is first changed.
            if (db.Entry(location).State == EntityState.Detached)
            {
                db.Add(location);
            }

            db.Tell(told, Guid.Empty, by);
            await TellChannels(code, sold, said.Sells, by, ct);
            await work.Commit(ct);
        }

        return told;
    }

    private async Task TellChannels(string code, bool sold, bool sells, Actor by, CancellationToken ct)
    {
        if (sold == sells)
        {
            return;
        }

        var skus = await db.Set<StockLevel>().Where(level => level.Location == code && level.OnHand > level.Reserved)
            .Select(level => level.Sku).ToListAsync(ct);

        foreach (var some in skus.Order(StringComparer.Ordinal).Chunk(SkusPerFact))
        {
            await tell.Changed(some, moreFree: sells, by, ct);
        }
    }
}

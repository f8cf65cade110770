using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Inventory.Transfers;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Locations;

/// <summary>A person closes a location where nothing lies any more. Its code is kept for the ledger.</summary>
internal sealed class CloseLocation(AppDb db)
{
    public async Task<Result<LocationClosed>> Run(string code, Actor by, CancellationToken ct)
    {
        if (code == StockLevel.MainLocation)
        {
            return LocationProblems.MainStays();
        }

        await using var work = await db.Begin(ct);

        // Whoever lays units there holds these locks too.
        if ((await LocationRows.Lock(db, ct)).Find(own => own.Code == code) is not { Active: true } location)
        {
            return LocationProblems.Unknown(code);
        }

        if (await Refusal(location, ct) is { } problem)
        {
            return problem;
        }

        await db.Set<StockLevel>().Where(level => level.Location == code && level.OnHand == 0).ExecuteDeleteAsync(ct);
        location.Close();
        var told = new LocationClosed(code, location.Name);
        db.Tell(told, Guid.Empty, by);
        await work.Commit(ct);
        return told;
    }

    private async Task<Problem?> Refusal(Location location, CancellationToken ct)
    {
        var units = await db.Set<StockLevel>().Where(level => level.Location == location.Code)
            .SumAsync(level => level.OnHand, ct);

        if (units > 0)
        {
            return LocationProblems.NotEmpty(location.Name, units);
        }

        var open = await db.Set<Transfer>().CountAsync(
            own => (own.Source == location.Code || own.Target == location.Code)
                && (own.Status == TransferStatus.Draft || own.Status == TransferStatus.Sent),
            ct);

        if (open > 0)
        {
            return LocationProblems.UnderWay(location.Name, open);
        }

        var bought = await PurchaseRows.NotEnded(db).CountAsync(own => own.Location == location.Code, ct);
        return bought > 0 ? LocationProblems.Expects(location.Name, bought) : null;
    }
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>How far each part of a shop's figures is read.</summary>
internal sealed class FiguresReadings(AppDb db)
{
    public async Task<IReadOnlyList<FiguresReading>> Of(Guid shopId, CancellationToken ct) =>
        await db.Set<FiguresReading>().AsNoTracking().Where(row => row.ShopId == shopId).ToListAsync(ct);

    /// <summary>Joins the caller's transaction: the day comes with its figures.</summary>
    public async Task Came(ShopConnection shop, FiguresPart part, DateOnly day, CancellationToken ct) =>
        (await Row(shop, part, ct)).Came(day);

    /// <summary>In a transaction of its own.</summary>
    public async Task Note(
        ShopConnection shop, FiguresPart part, Action<FiguresReading> note, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        note(await Row(shop, part, ct));
        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<FiguresReading> Row(ShopConnection shop, FiguresPart part, CancellationToken ct)
    {
        var row = await db.Set<FiguresReading>()
            .FirstOrDefaultAsync(own => own.ShopId == shop.Id && own.Part == part, ct);

        if (row is null)
        {
            row = new(shop.WorkspaceId, shop.Id, part);
            db.Add(row);
        }

        return row;
    }
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>Reads how a shop did day by day. What was restated stands in the place of what was told before.</summary>
internal sealed class ReadDays(AppDb db, ShopCalls calls, FiguresReadings readings, TimeProvider clock) : IReadFigures
{
    public FiguresPart Part => FiguresPart.Days;

    public async Task Run(ShopConnection shop, FiguresSpan span, CancellationToken ct)
    {
        var told = await calls.Run(
            shop.Id, (channel, key) => channel.Figures!.ShopDays(key, span.From, span.Before, ct), ct);
        var days = told.Days.Where(day => day.Day >= span.From && day.Day < span.Before)
            .DistinctBy(day => day.Day).ToList();
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        await db.Set<ShopDay>()
            .Where(row => row.ShopId == shop.Id && row.Day >= span.From && row.Day < span.Before)
            .ExecuteDeleteAsync(ct);
        await db.Insert([.. days.Select(day => ShopDay.Of(shop.WorkspaceId, shop.Id, day, now))], ct);

        if (days.Count > 0)
        {
            await readings.Came(shop, Part, days.Max(day => day.Day), ct);
        }

        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }
}

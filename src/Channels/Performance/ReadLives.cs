using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>
/// Reads how LIVE sessions sold, a page a commit. One that is not listed any more stays as it was told last. Pages come
/// the best first: how far it is read is noted behind the last of them.
/// </summary>
internal sealed class ReadLives(AppDb db, ShopCalls calls, FiguresReadings readings, TimeProvider clock) : IReadFigures
{
    private const int MaxPages = 100;

    public FiguresPart Part => FiguresPart.Lives;

    public async Task Run(ShopConnection shop, FiguresSpan span, CancellationToken ct)
    {
        DateOnly? newest = null;

        await foreach (var page in calls.Pages(
            shop.Id, MaxPages,
            (channel, key, from) => channel.Figures!.Lives(key, span.From, span.Before, from, ct),
            told => told.NextPage, ct))
        {
            await Write(shop, [.. page.Lives.DistinctBy(live => live.Id, StringComparer.Ordinal)], ct);
            newest = FiguresReading.Later(newest, page.Lives.Select(live => ShopTime.Day(live.StartedAt, span.Zone)));
        }

        if (newest is { } day)
        {
            await readings.Note(shop, Part, own => own.Came(day), ct);
        }
    }

    private async Task Write(ShopConnection shop, IReadOnlyList<ToldLive> told, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = told.Select(live => live.Id).ToList();
        await using var work = await db.Begin(ct);
        await db.Set<LiveSession>().Where(row => row.ShopId == shop.Id && ids.Contains(row.LiveId))
            .ExecuteDeleteAsync(ct);
        await db.Insert([.. told.Select(own => LiveSession.Of(shop.WorkspaceId, shop.Id, own, now))], ct);
        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }
}

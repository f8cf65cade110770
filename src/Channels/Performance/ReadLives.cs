using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>Reads how LIVE sessions sold. One that is not listed any more stays as it was told last.</summary>
internal sealed class ReadLives(AppDb db, ShopCalls calls, FiguresReadings readings, TimeProvider clock) : IReadFigures
{
    private const int MaxPages = 100;

    public FiguresPart Part => FiguresPart.Lives;

    public async Task Run(ShopConnection shop, FiguresSpan span, CancellationToken ct)
    {
        await foreach (var page in calls.Pages(
            shop.Id, MaxPages,
            (channel, key, from) => channel.Figures!.Lives(key, span.From, span.Before, from, ct),
            told => told.NextPage, ct))
        {
            await Write(shop, span, [.. page.Lives.DistinctBy(live => live.Id, StringComparer.Ordinal)], ct);
        }
    }

    private async Task Write(
        ShopConnection shop, FiguresSpan span, IReadOnlyList<ToldLive> told, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = told.Select(live => live.Id).ToList();
        await using var work = await db.Begin(ct);
        await db.Set<LiveSession>().Where(row => row.ShopId == shop.Id && ids.Contains(row.LiveId))
            .ExecuteDeleteAsync(ct);
        await db.Insert([.. told.Select(own => LiveSession.Of(shop.WorkspaceId, shop.Id, own, now))], ct);

        if (told.Count > 0)
        {
            await readings.Came(shop, Part, told.Max(own => ShopTime.Day(own.StartedAt, span.Zone)), ct);
        }

        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }
}

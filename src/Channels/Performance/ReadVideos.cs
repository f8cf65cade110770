using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>
/// Reads how videos sold on each day, a day a commit. Videos are watched on a day on which the shop sold nothing, too:
/// each day is asked for.
/// </summary>
internal sealed class ReadVideos(
    AppDb db, ShopCalls calls, FiguresReadings readings, DaysToRead days, TimeProvider clock) : IReadFigures
{
    private const int MaxPages = 50;

    public FiguresPart Part => FiguresPart.Videos;

    public bool NeedsDays => true;

    public async Task Run(ShopConnection shop, FiguresSpan span, CancellationToken ct)
    {
        foreach (var (day, _) in await days.Of(shop.Id, span, ct))
        {
            await Write(shop, span.Zone, day, await Told(shop, day, ct), ct);
        }
    }

    private async Task<IReadOnlyList<ToldVideo>> Told(ShopConnection shop, DateOnly day, CancellationToken ct)
    {
        var all = new List<ToldVideo>();

        await foreach (var page in calls.Pages(
            shop.Id, MaxPages, (channel, key, from) => channel.Figures!.Videos(key, day, from, ct),
            told => told.NextPage, ct))
        {
            all.AddRange(page.Videos);
        }

        return [.. all.DistinctBy(video => video.Id, StringComparer.Ordinal)];
    }

    private async Task Write(
        ShopConnection shop, TimeZoneInfo zone, DateOnly day, IReadOnlyList<ToldVideo> told, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        await db.Set<VideoDay>().Where(row => row.ShopId == shop.Id && row.Day == day).ExecuteDeleteAsync(ct);
        await db.Insert([.. told.Select(own => VideoDay.Of(shop.WorkspaceId, shop.Id, day, own))], ct);
        var ids = told.Select(video => video.Id).ToList();
        var known = await db.Set<Video>().Where(row => row.ShopId == shop.Id && ids.Contains(row.VideoId))
            .ToDictionaryAsync(row => row.VideoId, ct);

        foreach (var one in told)
        {
            if (!known.TryGetValue(one.Id, out var video))
            {
                video = new(shop.WorkspaceId, shop.Id, one.Id);
                db.Add(video);
            }

            video.Read(one, zone, now);
        }

        await readings.Came(shop, Part, day, ct);
        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>Forgets a shop's days that nobody looks at any more, and videos that have no other.</summary>
internal sealed class ForgetFigures(AppDb db, TimeProvider clock)
{
    /// <summary>More than the longest window that can be asked for.</summary>
    public const int KeptDays = 400;

    public async Task Run(ShopConnection shop, CancellationToken ct)
    {
        var zone = ShopTime.Zone(shop.TimeZoneId);
        var first = ShopTime.Day(clock.GetUtcNow(), zone).AddDays(-KeptDays);
        var from = ShopTime.Start(first, zone);
        await using var work = await db.Begin(ct);
        await db.Set<ShopDay>().Where(row => row.ShopId == shop.Id && row.Day < first).ExecuteDeleteAsync(ct);
        await db.Set<ProductDay>().Where(row => row.ShopId == shop.Id && row.Day < first).ExecuteDeleteAsync(ct);
        await db.Set<VideoDay>().Where(row => row.ShopId == shop.Id && row.Day < first).ExecuteDeleteAsync(ct);

        // One that was read since names what a creator brought, whether or not its days were restated away.
        await db.Set<Video>()
            .Where(row => row.ShopId == shop.Id && row.ReadAt < from
                && !db.Set<VideoDay>().Any(day => day.ShopId == row.ShopId && day.VideoId == row.VideoId))
            .ExecuteDeleteAsync(ct);
        await work.Commit(ct);
    }
}

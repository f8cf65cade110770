using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>What videos and LIVE sessions of a shop are called, by their id; those that were not read are left out.
/// </summary>
internal sealed class ContentTitles(AppDb db)
{
    public async Task<IReadOnlyDictionary<string, string>> Of(
        Guid shopId, IReadOnlyCollection<string> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();

        if (wanted.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        var videos = await db.Set<Video>().Where(row => row.ShopId == shopId && wanted.Contains(row.VideoId))
            .Select(row => new { Id = row.VideoId, row.Title }).ToListAsync(ct);
        var lives = await db.Set<LiveSession>().Where(row => row.ShopId == shopId && wanted.Contains(row.LiveId))
            .Select(row => new { Id = row.LiveId, row.Title }).ToListAsync(ct);
        return videos.Concat(lives).Where(row => row.Title.Length > 0).DistinctBy(row => row.Id)
            .ToDictionary(row => row.Id, row => row.Title, StringComparer.Ordinal);
    }
}

using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>Each day of a video has the video, so that what sold is always named.</summary>
internal sealed class FiguresHaveTheirVideos : ICheck
{
    public string Name => "figures have their videos";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct) =>
    [
        .. (await db.Set<VideoDay>()
            .Where(day => !db.Set<Video>().Any(video =>
                video.WorkspaceId == day.WorkspaceId && video.ShopId == day.ShopId && video.VideoId == day.VideoId))
            .Select(day => day.VideoId).Distinct().OrderBy(id => id).Take(CheckLimits.MaxFindings).ToListAsync(ct))
            .Select(id => $"video {id}: has figures, and nobody knows what it is called"),
    ];
}

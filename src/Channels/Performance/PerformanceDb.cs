using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>Tables of how shops sell.</summary>
internal static class PerformanceDb
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ShopDay>(day =>
        {
            day.ToTable("shop_days");
            day.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Day });
            day.Ignore(row => row.Gmv).Ignore(row => row.Refunds);
        });

        model.Entity<ProductDay>(day =>
        {
            day.ToTable("product_days");
            day.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Day, row.ProductId });
        });

        model.Entity<Video>(video =>
        {
            video.ToTable("videos");
            video.HasKey(row => new { row.WorkspaceId, row.ShopId, row.VideoId });
            video.Ignore(row => row.Shows);
        });

        model.Entity<VideoDay>(day =>
        {
            day.ToTable("video_days");
            day.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Day, row.VideoId });
        });

        model.Entity<LiveSession>(live =>
        {
            live.ToTable("live_sessions");
            live.HasKey(row => new { row.WorkspaceId, row.ShopId, row.LiveId });
            live.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.StartedAt });
            live.Ignore(row => row.Gmv);
        });

        model.Entity<AffiliateLine>(line =>
        {
            line.ToTable("affiliate_lines");
            line.HasKey(row => new { row.WorkspaceId, row.ShopId, row.OrderNumber, row.Line });
            line.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.PlacedAt });
            line.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.State, row.PlacedAt })
                .HasFilter("state = 'Open'");
            line.Ignore(row => row.Told);
        });

        model.Entity<FiguresReading>(reading =>
        {
            reading.ToTable("figures_readings");
            reading.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Part });
        });
    }
}

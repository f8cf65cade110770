using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A page of videos that sold. Source: fact sheet 4.10.</summary>
public sealed class VideoPage : PageAnswer, IPage<VideoFigures>
{
    public IReadOnlyList<VideoFigures>? Videos { get; set; }

    /// <summary>Later days have no figures yet.</summary>
    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }

    IReadOnlyList<VideoFigures>? IPage<VideoFigures>.Items => Videos;
}

/// <summary>How a video sold.</summary>
public sealed class VideoFigures
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Username { get; set; }

    public Amount? Gmv { get; set; }

    public long? SkuOrders { get; set; }

    public long? UnitsSold { get; set; }

    public long? Views { get; set; }

    /// <summary>A share such as 0.0528, or a percentage with its sign.</summary>
    public string? ClickThroughRate { get; set; }

    public IReadOnlyList<ContentProduct>? Products { get; set; }

    /// <summary>yyyy-MM-dd HH:mm:ss, of no stated zone.</summary>
    [JsonPropertyName("video_post_time")]
    public string? PostedAt { get; set; }
}

/// <summary>A product shown.</summary>
public sealed class ContentProduct
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

/// <summary>How all videos together sold.</summary>
public sealed class VideoOverview : Answer
{
    public VideoIntervals? Performance { get; set; }

    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }
}

/// <summary>Days, and those they are compared with.</summary>
public sealed class VideoIntervals
{
    public IReadOnlyList<VideoInterval>? Intervals { get; set; }

    public IReadOnlyList<VideoInterval>? ComparisonIntervals { get; set; }

    /// <summary>yyyy-MM-dd HH:mm:ss, of no stated zone.</summary>
    [JsonPropertyName("video_post_time")]
    public string? PostedAt { get; set; }
}

/// <summary>How videos sold in some days.</summary>
public sealed class VideoInterval
{
    [JsonPropertyName("start_date")]
    public DateOnly? From { get; set; }

    [JsonPropertyName("end_date")]
    public DateOnly? Before { get; set; }

    public Amount? Gmv { get; set; }

    public string? ClickThroughRate { get; set; }

    public long? SkuOrders { get; set; }

    public long? UnitsSold { get; set; }

    public decimal? DailyAvgBuyers { get; set; }

    public long? Views { get; set; }
}

/// <summary>How one video sold, and how it was received.</summary>
public sealed class VideoDetail : Answer
{
    public VideoIntervals? Performance { get; set; }

    [JsonPropertyName("engagement_data")]
    public Engagement? Engagement { get; set; }

    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }
}

/// <summary>What people did with a video since it was posted.</summary>
public sealed class Engagement
{
    public long? TotalLikes { get; set; }

    public long? TotalShares { get; set; }

    public long? TotalComments { get; set; }

    public long? TotalViews { get; set; }
}

/// <summary>A page of a video's products.</summary>
public sealed class VideoProductPage : PageAnswer, IPage<VideoProduct>
{
    public IReadOnlyList<VideoProduct>? Products { get; set; }

    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }

    IReadOnlyList<VideoProduct>? IPage<VideoProduct>.Items => Products;
}

/// <summary>How a product sold by a video.</summary>
public sealed class VideoProduct
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public Amount? Gmv { get; set; }

    public long? UnitsSold { get; set; }

    public decimal? DailyAvgBuyers { get; set; }
}

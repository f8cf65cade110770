using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What a LIVE session sold.</summary>
public sealed class LiveSales
{
    public Amount? Gmv { get; set; }

    [JsonPropertyName("24h_live_gmv")]
    public Amount? GmvWithin24Hours { get; set; }

    public long? ProductsAdded { get; set; }

    public long? DifferentProductsSold { get; set; }

    public long? CreatedSkuOrders { get; set; }

    public long? SkuOrders { get; set; }

    [JsonPropertyName("unit_sold")]
    public long? UnitsSold { get; set; }

    public long? Customers { get; set; }

    public Amount? AvgPrice { get; set; }

    /// <summary>A percentage with its sign.</summary>
    public string? ClickToOrderRate { get; set; }
}

/// <summary>How a LIVE session was received.</summary>
public sealed class LiveInteraction
{
    [JsonPropertyName("acu")]
    public long? AverageViewers { get; set; }

    [JsonPropertyName("pcu")]
    public long? PeakViewers { get; set; }

    public long? Viewers { get; set; }

    public long? Views { get; set; }

    [JsonPropertyName("avg_viewing_duration")]
    public decimal? AverageViewingSeconds { get; set; }

    public long? Comments { get; set; }

    public long? Shares { get; set; }

    public long? Likes { get; set; }

    public long? NewFollowers { get; set; }

    public long? ProductImpressions { get; set; }

    public long? ProductClicks { get; set; }

    /// <summary>A percentage with its sign.</summary>
    public string? ClickThroughRate { get; set; }
}

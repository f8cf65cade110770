using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A page of SKUs that sold. Source: fact sheet 4.10.</summary>
public sealed class SkuFiguresPage : PageAnswer, IPage<SkuFigures>
{
    public IReadOnlyList<SkuFigures>? Skus { get; set; }

    /// <summary>Later days have no figures yet.</summary>
    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }

    IReadOnlyList<SkuFigures>? IPage<SkuFigures>.Items => Skus;
}

/// <summary>How a SKU sold.</summary>
public sealed class SkuFigures
{
    /// <summary>A number beyond 53 bits on the wire.</summary>
    public string? Id { get; set; }

    /// <summary>A number beyond 53 bits on the wire.</summary>
    public string? ProductId { get; set; }

    public Amount? Gmv { get; set; }

    public long? SkuOrders { get; set; }

    public long? UnitsSold { get; set; }
}

/// <summary>How one SKU sold.</summary>
public sealed class SkuPerformance : Answer
{
    public ComparedDays<SkuInterval>? Performance { get; set; }

    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }
}

/// <summary>How a SKU sold in some days.</summary>
public sealed class SkuInterval
{
    [JsonPropertyName("start_date")]
    public DateOnly? From { get; set; }

    [JsonPropertyName("end_date")]
    public DateOnly? Before { get; set; }

    public Amount? Gmv { get; set; }

    public long? SkuOrders { get; set; }

    public long? UnitsSold { get; set; }
}

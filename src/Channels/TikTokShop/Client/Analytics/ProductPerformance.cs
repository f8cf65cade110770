using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A page of products that sold. Source: fact sheet 4.10.</summary>
public sealed class ProductFiguresPage : PageAnswer, IPage<ProductFigures>
{
    public IReadOnlyList<ProductFigures>? Products { get; set; }

    /// <summary>Later days have no figures yet.</summary>
    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }

    IReadOnlyList<ProductFigures>? IPage<ProductFigures>.Items => Products;
}

/// <summary>How a product sold.</summary>
public sealed class ProductFigures
{
    /// <summary>A number beyond 53 bits on the wire.</summary>
    public string? Id { get; set; }

    public Amount? Gmv { get; set; }

    public long? Orders { get; set; }

    public long? UnitsSold { get; set; }

    public string? ClickThroughRate { get; set; }
}

/// <summary>How one product sold.</summary>
public sealed class ProductPerformance : Answer
{
    public ComparedDays<ProductInterval>? Performance { get; set; }

    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }
}

/// <summary>How a product sold in some days.</summary>
public sealed class ProductInterval
{
    [JsonPropertyName("start_date")]
    public DateOnly? From { get; set; }

    [JsonPropertyName("end_date")]
    public DateOnly? Before { get; set; }

    public Amount? Gmv { get; set; }

    public IReadOnlyList<AmountOf>? GmvBreakdowns { get; set; }

    public long? Orders { get; set; }

    public long? SkuOrders { get; set; }

    public long? UnitsSold { get; set; }

    public IReadOnlyList<CountOf>? UnitSoldBreakdowns { get; set; }

    public long? Buyers { get; set; }

    public long? Impressions { get; set; }

    public long? PageViews { get; set; }

    public string? ClickThroughRate { get; set; }
}

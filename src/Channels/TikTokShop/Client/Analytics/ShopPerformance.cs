using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>How a shop did. Source: fact sheet 4.10.</summary>
public sealed class ShopPerformance : Answer
{
    public ComparedDays<ShopInterval>? Performance { get; set; }

    /// <summary>Later days have no figures yet.</summary>
    [JsonPropertyName("latest_available_date")]
    public DateOnly? AvailableUntil { get; set; }
}

/// <summary>How a shop did in some days.</summary>
public sealed class ShopInterval
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

    public long? Buyers { get; set; }

    public IReadOnlyList<CountOf>? BuyerBreakdowns { get; set; }

    public Amount? AvgOrderValue { get; set; }

    public long? ProductImpressions { get; set; }

    public IReadOnlyList<CountOf>? ProductImpressionBreakdowns { get; set; }

    public long? ProductPageViews { get; set; }

    public IReadOnlyList<CountOf>? ProductPageViewBreakdowns { get; set; }

    public long? AvgProductPageVisitors { get; set; }

    public IReadOnlyList<CountOf>? AvgProductPageVisitorBreakdowns { get; set; }

    public Amount? Refunds { get; set; }

    public long? CancellationsAndReturns { get; set; }
}

/// <summary>The part of an amount that one kind of content made.</summary>
public sealed class AmountOf
{
    /// <summary>LIVE, VIDEO or PRODUCT_CARD.</summary>
    public string? Type { get; set; }

    public decimal? Amount { get; set; }

    public string? Currency { get; set; }
}

/// <summary>The part of a count that one kind of content made.</summary>
public sealed class CountOf
{
    /// <summary>LIVE, VIDEO or PRODUCT_CARD.</summary>
    public string? Type { get; set; }

    [JsonPropertyName("amount")]
    public long? Count { get; set; }
}

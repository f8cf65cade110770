using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.Webhooks;

/// <summary>What a shop told that is about no order.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ShopEventKind>))]
internal enum ShopEventKind
{
    /// <summary>Something about a product changed.</summary>
    ProductChanged,

    /// <summary>A product is or is no longer for sale.</summary>
    ProductMoved,

    /// <summary>The seller took the consent back.</summary>
    ConsentTakenBack,

    /// <summary>The consent ends soon.</summary>
    ConsentEnds,

    /// <summary>The channel says how much of a SKU is left there.</summary>
    StockAlert,
}

/// <summary>How much of a SKU is left, in the channel's judgement.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertLevel>))]
internal enum AlertLevel
{
    Sufficient,
    Low,
    Out,
}

/// <summary>A hint that is about no order, as the inbox keeps it.</summary>
/// <param name="ToldAt">When the channel made it: what is older than what is known has no effect.</param>
internal sealed record ShopEvent(ShopEventKind Kind, DateTimeOffset ToldAt)
{
    /// <summary>Inbox topic of what a shop tells besides orders.</summary>
    public const string Topic = "channel.event";

    /// <summary>Inbox topic of what is kept to be seen and has no effect.</summary>
    public const string IgnoredTopic = "channel.ignored";

    /// <summary>What calls itself so was found by a sweep, and no webhook told it.</summary>
    public const string SweepSource = "sweep";

    /// <summary>The product that moved; null where it is not named.</summary>
    public string? ProductId { get; init; }

    public string? SkuId { get; init; }

    public AlertLevel Level { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static ShopEvent FromJson(string json) => JsonSerializer.Deserialize<ShopEvent>(json)!;
}

using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What a package to be would hold and weigh. Source: fact sheet 4.5.</summary>
public sealed record ShippingServiceQuery
{
    /// <summary>The whole order when left out.</summary>
    public IReadOnlyList<string>? OrderLineItemIds { get; init; }

    public Weight? Weight { get; init; }

    public Dimensions? Dimension { get; init; }
}

/// <summary>The ways in which TikTok Shop would ship it.</summary>
public sealed class ShippingServices : Answer
{
    public string? OrderId { get; set; }

    [JsonPropertyName("order_line_id")]
    public IReadOnlyList<string>? OrderLineIds { get; set; }

    [JsonPropertyName("shipping_services")]
    public IReadOnlyList<ShippingOffer>? Services { get; set; }
}

/// <summary>A way to ship, with its price.</summary>
public sealed class ShippingOffer
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public decimal? Price { get; set; }

    public string? Currency { get; set; }

    public int? EarliestDeliveryDays { get; set; }

    public int? LatestDeliveryDays { get; set; }

    public bool? IsDefault { get; set; }

    public string? ShippingProviderId { get; set; }

    public string? ShippingProviderName { get; set; }
}

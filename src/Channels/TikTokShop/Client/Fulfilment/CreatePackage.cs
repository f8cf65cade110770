using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A package to make, which buys its label. Source: fact sheet 4.5.</summary>
public sealed record CreatePackage
{
    public required string OrderId { get; init; }

    /// <summary>The whole order when left out.</summary>
    public IReadOnlyList<string>? OrderLineItemIds { get; init; }

    /// <summary>The default service when left out.</summary>
    public string? ShippingServiceId { get; init; }

    public Weight? Weight { get; init; }

    public Dimensions? Dimension { get; init; }
}

/// <summary>A package that was made.</summary>
public sealed class CreatedPackage : Answer
{
    public string? PackageId { get; set; }

    public string? OrderId { get; set; }

    public IReadOnlyList<string>? OrderLineItemIds { get; set; }

    [JsonPropertyName("shipping_service_info")]
    public ShippingOffer? ShippingService { get; set; }

    public Weight? Weight { get; set; }

    public Dimensions? Dimension { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }
}

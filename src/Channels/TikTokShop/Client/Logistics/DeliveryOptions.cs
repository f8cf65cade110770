using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The ways parcels may leave a warehouse. Source: fact sheet 4.6.</summary>
public sealed class DeliveryOptions : Answer
{
    [JsonPropertyName("delivery_options")]
    public IReadOnlyList<DeliveryOption>? Items { get; set; }
}

/// <summary>A way to deliver.</summary>
public sealed class DeliveryOption
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>STANDARD, EXPRESS, ECONOMY or SEND_BY_SELLER.</summary>
    public string? Type { get; set; }

    public string? Description { get; set; }

    public DimensionLimit? DimensionLimit { get; set; }

    public WeightLimit? WeightLimit { get; set; }

    [JsonPropertyName("platform")]
    public IReadOnlyList<string>? Platforms { get; set; }
}

/// <summary>The largest parcel.</summary>
public sealed class DimensionLimit
{
    public decimal? MaxLength { get; set; }

    public decimal? MaxWidth { get; set; }

    public decimal? MaxHeight { get; set; }

    public string? Unit { get; set; }
}

/// <summary>The lightest and the heaviest parcel.</summary>
public sealed class WeightLimit
{
    public decimal? MinWeight { get; set; }

    public decimal? MaxWeight { get; set; }

    public string? Unit { get; set; }
}

/// <summary>The carriers of a way to deliver.</summary>
public sealed class ShippingProviders : Answer
{
    [JsonPropertyName("shipping_providers")]
    public IReadOnlyList<ShippingProvider>? Items { get; set; }
}

/// <summary>A carrier.</summary>
public sealed class ShippingProvider
{
    public string? Id { get; set; }

    public string? Name { get; set; }
}

using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A package in full. Source: fact sheet 4.5.</summary>
public sealed class Package : Answer
{
    public string? PackageId { get; set; }

    /// <summary>One of <see cref="PackageStatuses"/>.</summary>
    public string? PackageStatus { get; set; }

    public IReadOnlyList<PackageOrder>? Orders { get; set; }

    public IReadOnlyList<string>? OrderLineItemIds { get; set; }

    /// <summary>DEFAULT, COMBINE or SPLIT.</summary>
    public string? SplitAndCombineTag { get; set; }

    public bool? HasMultiSkus { get; set; }

    public string? NoteTag { get; set; }

    /// <summary>TIKTOK or SELLER.</summary>
    public string? ShippingType { get; set; }

    public string? DeliveryOptionId { get; set; }

    public string? DeliveryOptionName { get; set; }

    public string? TrackingNumber { get; set; }

    public string? LastMileTrackingNumber { get; set; }

    public string? ShippingProviderId { get; set; }

    public string? ShippingProviderName { get; set; }

    public PickupSlot? PickupSlot { get; set; }

    /// <summary>PICKUP or DROP_OFF.</summary>
    public string? HandoverMethod { get; set; }

    public RecipientAddress? RecipientAddress { get; set; }

    public RecipientAddress? SenderAddress { get; set; }

    public Weight? Weight { get; set; }

    public Dimensions? Dimension { get; set; }

    public PackageInsurance? Insurance { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>When the carrier comes.</summary>
public sealed class PickupSlot
{
    [JsonPropertyName("start_time")]
    public DateTimeOffset? StartsAt { get; set; }

    [JsonPropertyName("end_time")]
    public DateTimeOffset? EndsAt { get; set; }

    /// <summary>Misspelt on the wire; told of offered slots only.</summary>
    [JsonPropertyName("avaliable")]
    public bool? IsAvailable { get; set; }
}

/// <summary>How a package is insured.</summary>
public sealed class PackageInsurance
{
    public bool? IsInsured { get; set; }

    public string? Status { get; set; }

    public decimal? InsuredAmount { get; set; }

    public string? Currency { get; set; }
}

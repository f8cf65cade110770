using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Where an order goes; empty or masked members cannot be sent to. Source: fact sheet 4.3.</summary>
public sealed class RecipientAddress
{
    public string? Name { get; set; }

    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    /// <summary>In Japan.</summary>
    public string? FirstNameLocalScript { get; set; }

    /// <summary>In Japan.</summary>
    public string? LastNameLocalScript { get; set; }

    public string? PhoneNumber { get; set; }

    public string? FullAddress { get; set; }

    public string? AddressDetail { get; set; }

    [JsonPropertyName("address_line1")]
    public string? AddressLine1 { get; set; }

    [JsonPropertyName("address_line2")]
    public string? AddressLine2 { get; set; }

    [JsonPropertyName("address_line3")]
    public string? AddressLine3 { get; set; }

    [JsonPropertyName("address_line4")]
    public string? AddressLine4 { get; set; }

    public string? PostalCode { get; set; }

    /// <summary>Two letters.</summary>
    public string? RegionCode { get; set; }

    /// <summary>In the UK.</summary>
    public string? PostTown { get; set; }

    [JsonPropertyName("district_info")]
    public IReadOnlyList<District>? Districts { get; set; }

    public DeliveryPreferences? DeliveryPreferences { get; set; }
}

/// <summary>A level of the address; which level is a city differs from country to country.</summary>
public sealed class District
{
    /// <summary>L0 to L4.</summary>
    public string? AddressLevel { get; set; }

    /// <summary>For example State.</summary>
    public string? AddressLevelName { get; set; }

    public string? AddressName { get; set; }
}

/// <summary>Where the buyer wants the parcel left.</summary>
public sealed class DeliveryPreferences
{
    public string? DropOffLocation { get; set; }
}

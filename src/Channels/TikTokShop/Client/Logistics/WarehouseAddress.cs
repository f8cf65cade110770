using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Where a warehouse is. Source: fact sheet 4.6.</summary>
public sealed class WarehouseAddress
{
    public string? Region { get; set; }

    public string? State { get; set; }

    public string? City { get; set; }

    /// <summary>Misspelt on the wire.</summary>
    [JsonPropertyName("distict")]
    public string? District { get; set; }

    public string? Town { get; set; }

    public string? ContactPerson { get; set; }

    public string? PostalCode { get; set; }

    public string? FullAddress { get; set; }

    public string? RegionCode { get; set; }

    public string? PhoneNumber { get; set; }

    [JsonPropertyName("address_line1")]
    public string? AddressLine1 { get; set; }

    [JsonPropertyName("address_line2")]
    public string? AddressLine2 { get; set; }

    [JsonPropertyName("address_line3")]
    public string? AddressLine3 { get; set; }

    [JsonPropertyName("address_line4")]
    public string? AddressLine4 { get; set; }

    public Geolocation? Geolocation { get; set; }
}

/// <summary>A place on earth, in degrees.</summary>
public sealed class Geolocation
{
    public decimal? Latitude { get; set; }

    public decimal? Longitude { get; set; }
}

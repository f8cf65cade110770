using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>An amount of money with its currency.</summary>
public sealed class Amount
{
    [JsonPropertyName("amount")]
    public decimal? Value { get; set; }

    /// <summary>ISO 4217.</summary>
    public string? Currency { get; set; }
}

/// <summary>A weight; which units there are depends on the endpoint.</summary>
public sealed class Weight
{
    public decimal? Value { get; set; }

    /// <summary>GRAM, POUND or KILOGRAM.</summary>
    public string? Unit { get; set; }
}

/// <summary>A size; which units there are depends on the endpoint.</summary>
public sealed class Dimensions
{
    public decimal? Length { get; set; }

    public decimal? Width { get; set; }

    public decimal? Height { get; set; }

    /// <summary>CM, INCH or CENTIMETER.</summary>
    public string? Unit { get; set; }
}

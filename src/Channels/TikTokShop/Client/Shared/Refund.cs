using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What goes back to the buyer. Source: fact sheet 4.7.</summary>
public sealed class Refund
{
    public string? Currency { get; set; }

    [JsonPropertyName("refund_total")]
    public decimal? Total { get; set; }

    [JsonPropertyName("refund_subtotal")]
    public decimal? Subtotal { get; set; }

    [JsonPropertyName("refund_shipping_fee")]
    public decimal? ShippingFee { get; set; }

    [JsonPropertyName("refund_tax")]
    public decimal? Tax { get; set; }

    public decimal? RetailDeliveryFee { get; set; }

    public decimal? BuyerServiceFee { get; set; }
}

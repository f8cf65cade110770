using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A unit that comes back or is refunded.</summary>
public sealed class ReturnLine
{
    public string? ReturnLineItemId { get; set; }

    public string? OrderLineItemId { get; set; }

    public string? SkuId { get; set; }

    public string? SkuName { get; set; }

    public string? ProductName { get; set; }

    public string? SellerSku { get; set; }

    public ProductImage? ProductImage { get; set; }

    [JsonPropertyName("refund_amount")]
    public Refund? Refund { get; set; }
}

/// <summary>A discount on what comes back.</summary>
public sealed class ReturnDiscount
{
    public string? Currency { get; set; }

    public decimal? ProductSellerDiscount { get; set; }

    public decimal? ProductPlatformDiscount { get; set; }

    public decimal? ShippingFeeSellerDiscount { get; set; }

    public decimal? ShippingFeePlatformDiscount { get; set; }
}

/// <summary>What the way back costs.</summary>
public sealed class ReturnShippingFee
{
    public string? Currency { get; set; }

    public decimal? SellerPaidReturnShippingFee { get; set; }

    public decimal? PlatformPaidReturnShippingFee { get; set; }

    public decimal? BuyerPaidReturnShippingFee { get; set; }
}

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What the buyer pays, in one currency. US amounts are before tax. Source: fact sheet 4.3.</summary>
public sealed class OrderPayment
{
    public string? Currency { get; set; }

    public decimal? OriginalTotalProductPrice { get; set; }

    public decimal? SellerDiscount { get; set; }

    public decimal? PlatformDiscount { get; set; }

    /// <summary>The products' price less both discounts.</summary>
    public decimal? SubTotal { get; set; }

    public decimal? OriginalShippingFee { get; set; }

    public decimal? ShippingFeeSellerDiscount { get; set; }

    public decimal? ShippingFeePlatformDiscount { get; set; }

    public decimal? ShippingFeeCofundedDiscount { get; set; }

    public decimal? ShippingFee { get; set; }

    public decimal? ProductTax { get; set; }

    public decimal? ShippingFeeTax { get; set; }

    public decimal? Tax { get; set; }

    public decimal? RetailDeliveryFee { get; set; }

    public decimal? SmallOrderFee { get; set; }

    public decimal? BuyerServiceFee { get; set; }

    public decimal? HandlingFee { get; set; }

    public decimal? ItemInsuranceFee { get; set; }

    public decimal? ItemInsuranceTax { get; set; }

    public decimal? ShippingInsuranceFee { get; set; }

    public decimal? TotalAmount { get; set; }
}

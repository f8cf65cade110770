namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>How an order's price came about. Source: fact sheet 4.3.</summary>
public sealed class PriceDetail : Answer
{
    public string? Currency { get; set; }

    public decimal? Total { get; set; }

    public decimal? Payment { get; set; }

    public decimal? SkuListPrice { get; set; }

    public decimal? SkuSalePrice { get; set; }

    public decimal? Subtotal { get; set; }

    public decimal? SubtotalDeductionSeller { get; set; }

    public decimal? SubtotalDeductionPlatform { get; set; }

    public decimal? SubtotalTaxAmount { get; set; }

    public decimal? VoucherDeductionPlatform { get; set; }

    public decimal? VoucherDeductionSeller { get; set; }

    public decimal? ShippingListPrice { get; set; }

    public decimal? ShippingSalePrice { get; set; }

    public decimal? ShippingFeeDeductionSeller { get; set; }

    public decimal? ShippingFeeDeductionPlatform { get; set; }

    public decimal? ShippingFeeDeductionPlatformVoucher { get; set; }

    public decimal? TaxAmount { get; set; }

    /// <summary>A share: 0.0863 is 8.63 percent.</summary>
    public decimal? TaxRate { get; set; }

    public decimal? NetPriceAmount { get; set; }

    public decimal? CodFee { get; set; }

    public decimal? CodFeeNetAmount { get; set; }

    public decimal? SkuGiftOriginalPrice { get; set; }

    public decimal? SkuGiftNetPrice { get; set; }

    public IReadOnlyList<PriceDetailLine>? LineItems { get; set; }
}

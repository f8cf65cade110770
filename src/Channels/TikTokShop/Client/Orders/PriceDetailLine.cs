namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The same for one unit; its fee for cash on delivery has a name of its own.</summary>
public sealed class PriceDetailLine
{
    public string? Id { get; set; }

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

    public decimal? TaxRate { get; set; }

    public decimal? NetPriceAmount { get; set; }

    public decimal? CodFeeAmount { get; set; }

    public decimal? CodFeeNetAmount { get; set; }

    public decimal? SkuGiftOriginalPrice { get; set; }

    public decimal? SkuGiftNetPrice { get; set; }
}

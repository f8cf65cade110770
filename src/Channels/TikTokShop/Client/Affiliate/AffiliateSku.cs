namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What a creator sold, by which content and at what commission. Source: fact sheet 4.10.</summary>
public sealed class AffiliateSku
{
    public string? ProductId { get; set; }

    public string? SkuId { get; set; }

    public string? CreatorUsername { get; set; }

    /// <summary>SHOP, VIDEO, LIVE, PRE_LIVE, PROMOTION_PAGE or LINKSHARE.</summary>
    public string? ContentType { get; set; }

    public string? ContentId { get; set; }

    public int? Quantity { get; set; }

    public Amount? Price { get; set; }

    /// <summary>Hundredths of a percent: 1500 is 15 percent.</summary>
    public int? CommissionRate { get; set; }

    public Amount? EstimatedCommissionBase { get; set; }

    public Amount? EstimatedPaidCommission { get; set; }

    public Amount? ActualCommissionBase { get; set; }

    public Amount? ActualPaidCommission { get; set; }

    public int? RefundedQuantity { get; set; }

    public int? ReturnedQuantity { get; set; }
}

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The amounts of a line, settled or estimated. Source: fact sheet 4.8.</summary>
public interface ISettledAmounts
{
    decimal? AdjustmentAmount { get; }

    decimal? SettlementAmount { get; }

    decimal? RevenueAmount { get; }

    Breakdown? RevenueBreakdown { get; }

    decimal? ShippingCostAmount { get; }

    Breakdown? ShippingCostBreakdown { get; }

    decimal? FeeTaxAmount { get; }

    Breakdown? FeeTaxBreakdown { get; }
}

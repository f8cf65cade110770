namespace CreatorFlow.Channels.Contracts;

/// <summary>What an amount of a settlement is for. Kept as text and named by the API; never rename one.</summary>
public enum MoneyKind
{
    /// <summary>What the goods were sold for, before discounts.</summary>
    Sales,

    /// <summary>What the seller took off.</summary>
    SellerDiscount,

    /// <summary>What was paid back, before discounts.</summary>
    Refund,

    /// <summary>The seller's discount on what was paid back.</summary>
    DiscountReturned,

    /// <summary>Sales that the channel does not itemise.</summary>
    OtherSales,

    /// <summary>What the buyer paid for shipping.</summary>
    ShippingPaid,

    /// <summary>What the channel adds to shipping.</summary>
    ShippingSubsidy,

    /// <summary>Labels that the channel bought.</summary>
    ChannelShipping,

    /// <summary>The way back.</summary>
    ReturnShipping,

    /// <summary>Shipping that the channel does not itemise.</summary>
    OtherShipping,

    /// <summary>The channel's share of a sale.</summary>
    ReferralFee,

    /// <summary>For the payment.</summary>
    TransactionFee,

    /// <summary>What the channel keeps of its share when a sale is paid back.</summary>
    RefundFee,

    /// <summary>The share of creators.</summary>
    AffiliateCommission,

    /// <summary>The share of creators for sales by their advertisements.</summary>
    AffiliateAds,

    /// <summary>Taxes and duties that the channel pays on.</summary>
    Tax,

    /// <summary>Fees that the channel does not itemise, or that have no name of their own here.</summary>
    OtherFees,

    /// <summary>Money that the channel gives or takes for another reason.</summary>
    Adjustment,

    /// <summary>What its parts do not explain of an amount: shown, not swallowed.</summary>
    Unexplained,
}

/// <summary>What kinds of money belong together.</summary>
public enum MoneyGroup
{
    /// <summary>Sold, less what was paid back.</summary>
    Sales,

    /// <summary>Paid for shipping, less what it cost at the channel.</summary>
    Shipping,

    /// <summary>Fees and taxes.</summary>
    Fees,

    /// <summary>All else.</summary>
    Adjustments,
}

/// <summary>Some of the money of a settlement; negative when the seller pays it.</summary>
public sealed record MoneyPart(MoneyKind Kind, long Minor)
{
    /// <summary>Where it belongs.</summary>
    public MoneyGroup Group => Kind switch
    {
        <= MoneyKind.OtherSales => MoneyGroup.Sales,
        <= MoneyKind.OtherShipping => MoneyGroup.Shipping,
        <= MoneyKind.OtherFees => MoneyGroup.Fees,
        _ => MoneyGroup.Adjustments,
    };
}

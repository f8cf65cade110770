using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Orders.Profit;

/// <summary>What an order brings and costs, in the order it is shown. Named by the API; never rename one.</summary>
internal enum ProfitKind
{
    /// <summary>The goods, less what the seller took off.</summary>
    Goods,

    /// <summary>What was paid back.</summary>
    Refunds,

    /// <summary>What the buyer and the channel paid for shipping, less labels of the channel.</summary>
    Shipping,

    /// <summary>The channel's share.</summary>
    ChannelFee,

    /// <summary>The share of creators.</summary>
    Creators,

    /// <summary>Other fees of the channel.</summary>
    OtherFees,

    /// <summary>Taxes that the channel keeps.</summary>
    Taxes,

    /// <summary>What the channel gave or took for another reason.</summary>
    Adjustments,

    /// <summary>What was paid for labels of our own.</summary>
    Label,

    /// <summary>What the goods cost to buy.</summary>
    Purchase,
}

/// <summary>Which money of a settlement belongs where.</summary>
internal static class ProfitKinds
{
    public static ProfitKind Of(MoneyKind kind) => kind switch
    {
        MoneyKind.Sales or MoneyKind.SellerDiscount or MoneyKind.OtherSales => ProfitKind.Goods,
        MoneyKind.Refund or MoneyKind.DiscountReturned => ProfitKind.Refunds,
        MoneyKind.ShippingPaid or MoneyKind.ShippingSubsidy or MoneyKind.ChannelShipping
            or MoneyKind.ReturnShipping or MoneyKind.OtherShipping => ProfitKind.Shipping,
        MoneyKind.ReferralFee or MoneyKind.RefundFee => ProfitKind.ChannelFee,
        MoneyKind.AffiliateCommission or MoneyKind.AffiliateAds => ProfitKind.Creators,
        MoneyKind.TransactionFee or MoneyKind.OtherFees => ProfitKind.OtherFees,
        MoneyKind.Tax => ProfitKind.Taxes,
        _ => ProfitKind.Adjustments,
    };

    /// <summary>Sums by kind.</summary>
    public static Dictionary<ProfitKind, long> Sums(IEnumerable<MoneyPart> parts) => parts
        .GroupBy(part => Of(part.Kind)).ToDictionary(same => same.Key, same => same.Sum(part => part.Minor));
}

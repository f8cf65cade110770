using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>What kind of order TikTok Shop tells of, and what belongs to that kind. Pure.</summary>
internal static class TikTokShopOrderKinds
{
    /// <summary>The reason of a seller who cancels because the buyer asked to.</summary>
    private const string BuyerAsked = "buyer_requested_cancellation";

    /// <summary>The order with its kind and the times that its clocks need.</summary>
    public static ChannelOrder Tell(Order order, ChannelOrder told) => told with
    {
        Kind = Of(order),
        FulfilledByChannel = IsFulfilledByChannel(order),
        ShippedBy = WhoShips(order),
        NotASale = order is { IsSampleOrder: true } or { IsReplacementOrder: true } or { IsExchangeOrder: true },
        CashOnDelivery = order.IsCod == true,
        Replaces = TikTokShopMapping.Filled(order.ReplacedOrderId)
            ?? TikTokShopMapping.Filled(order.ExchangeSourceOrderId),
        PaidAt = order.PaidAt,
        ReleaseOn = order.ReleasedAt,
        Handling = Handling(order.HandlingDuration),
        AutoCancelAt = order.CancelsAt,
        CollectedAt = order.CollectedAt,
        DeliveredAt = order.DeliveredAt,
        CancelledAt = order.CancelledAt,
        CancelledBy = EndedBy(order),
        BuyerId = TikTokShopMapping.Filled(order.UserId),
    };

    /// <summary>
    /// Who ships it comes first, then what it stands for, then when it may go. One that is not known yet is regular.
    /// </summary>
    public static OrderKind Of(Order order) => order switch
    {
        _ when IsFulfilledByChannel(order) => OrderKind.FulfilledByChannel,
        { IsExchangeOrder: true } => OrderKind.Exchange,
        { IsReplacementOrder: true } => OrderKind.Replacement,
        { IsSampleOrder: true } => OrderKind.Sample,
        _ => TypeOf(order) switch
        {
            "PRE_ORDER" => OrderKind.PreOrder,
            "MADE_TO_ORDER" => OrderKind.MadeToOrder,
            "BACK_ORDER" => OrderKind.BackOrder,
            _ => OrderKind.Regular,
        },
    };

    /// <summary>Whose label it is; the seller's where TikTok Shop does not say.</summary>
    public static ShippedBy WhoShips(Order order) =>
        IsFulfilledByChannel(order) ? ShippedBy.Channel
        : order.ShippingType == "TIKTOK" ? ShippedBy.ChannelLabel
        : ShippedBy.Seller;

    private static bool IsFulfilledByChannel(Order order) =>
        TikTokShopMapping.Filled(order.FulfillmentType) is not (null or "FULFILLMENT_BY_SELLER");

    private static string? TypeOf(Order order) => TikTokShopMapping.Filled(order.OrderType)
        ?? order.LineItems?.Select(line => TikTokShopMapping.Filled(line.SkuType))
            .FirstOrDefault(own => own is not null);

    private static HandlingTime? Handling(Handling? said) =>
        said?.Days is { } days and > 0 ? new(days, said.Type == "BUSINESS_DAY") : null;

    private static CancelledBy EndedBy(Order order) => order.CancellationInitiator switch
    {
        "BUYER" => CancelledBy.Buyer,
        "SELLER" when order.CancelReason?.Contains(BuyerAsked, StringComparison.Ordinal) == true => CancelledBy.Buyer,
        "SELLER" => CancelledBy.Seller,
        "SYSTEM" => CancelledBy.Channel,
        _ => CancelledBy.Unknown,
    };
}

namespace CreatorFlow.Channels.Contracts;

/// <summary>What a rule of a channel is about. Named by the API; never rename one.</summary>
public enum PolicyKey
{
    /// <summary>How long a paid order is held, in which its buyer may cancel freely.</summary>
    HoldHours,

    /// <summary>After how long the seller may let cancellations be approved by themselves.</summary>
    AutoApproveHours,

    /// <summary>How long a seller may take to answer a return, before it is approved by itself.</summary>
    ReturnAnswerHours,

    /// <summary>How long a seller may look at what came back, before the money goes back by itself.</summary>
    ParcelAnswerDays,

    /// <summary>How long an order may take until the carrier's first scan.</summary>
    DispatchDays,

    /// <summary>When a day ends for the orders of that day.</summary>
    CutOff,

    /// <summary>After how long an order without a tracking number is cancelled.</summary>
    AutoCancelDays,

    /// <summary>How long a regular order may take to its buyer.</summary>
    DeliverDays,

    /// <summary>The same after the making of what is made to order.</summary>
    MadeToOrderDeliverDays,

    /// <summary>The same after a pre-order closes.</summary>
    PreOrderDeliverDays,

    /// <summary>How long after shipping a tracking number may be changed.</summary>
    TrackingChangeHours,

    /// <summary>How many orders go in one parcel.</summary>
    CombinedOrders,

    /// <summary>The limit of orders that leave late.</summary>
    LateDispatchPercent,

    /// <summary>The limit of orders cancelled by the seller's fault.</summary>
    SellerFaultPercent,

    /// <summary>The least share of orders that arrive in time.</summary>
    OnTimeDeliveryPercent,

    /// <summary>How long a judgement may be appealed.</summary>
    AppealDays,

    /// <summary>The same once more, after the appeal was rejected.</summary>
    SecondAppealDays,

    /// <summary>The points of health a shop begins with.</summary>
    HealthStart,

    /// <summary>The points at which the channel acts.</summary>
    HealthMilestones,

    /// <summary>How long points are counted.</summary>
    HealthDays,

    /// <summary>How many orders a new shop may take, step by step.</summary>
    NewShopOrders,

    /// <summary>How much longer orders above the shop's own capacity may take.</summary>
    CapacityExtraDays,

    /// <summary>From what pace on the channel holds sales back.</summary>
    SurgeTimes,

    /// <summary>How long after delivery the money is paid.</summary>
    PayoutDays,

    /// <summary>The channel's share of what a buyer pays without tax.</summary>
    ReferralFeePercent,

    /// <summary>How long the receipts of an auction can be had.</summary>
    AuctionReceiptDays,

    /// <summary>How long the request of a sample may wait.</summary>
    SampleAnswerDays,

    /// <summary>How long a creator may take to show a sample: a free one, one that is paid back.</summary>
    SamplePostDays,

    /// <summary>How long before the consent ends the channel begins to warn.</summary>
    ConsentWarningDays,
}

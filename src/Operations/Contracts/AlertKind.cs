namespace CreatorFlow.Operations.Contracts;

/// <summary>What an alert is about. Kept as text and named by the API; never rename one.</summary>
public enum AlertKind
{
    /// <summary>Orders of a shop are past their dispatch deadline.</summary>
    OrdersLate,

    /// <summary>Orders of a shop must leave within a few hours.</summary>
    OrdersDueSoon,

    /// <summary>Orders were sold that the stock cannot fill.</summary>
    OrdersOversold,

    /// <summary>Something stands in the way of orders that only a person can clear.</summary>
    OrdersTroubled,

    /// <summary>Unusual orders wait for somebody's approval.</summary>
    OrdersToReview,

    /// <summary>Returns wait for an answer that the channel will soon give itself.</summary>
    ReturnsDue,

    /// <summary>Buyers ask to cancel, and the channel will soon answer itself.</summary>
    CancellationsDue,

    /// <summary>The late-dispatch rate of a shop will pass its limit.</summary>
    LateDispatchRate,

    /// <summary>The rate of cancellations by the seller's fault will pass its limit.</summary>
    SellerFaultRate,

    /// <summary>The on-time delivery rate of a shop will fall below its limit.</summary>
    OnTimeDeliveryRate,

    /// <summary>SKUs have nothing left to offer.</summary>
    StockOut,

    /// <summary>SKUs are at or below their own mark.</summary>
    StockLow,

    /// <summary>Orders to suppliers are past their day.</summary>
    PurchasesOverdue,

    /// <summary>The books of the stock do not add up.</summary>
    StockBooksWrong,

    /// <summary>Labels were refused.</summary>
    LabelsRefused,

    /// <summary>A carrier cannot be reached, or is too busy.</summary>
    CarrierDown,

    /// <summary>A carrier does not accept our account.</summary>
    CarrierLocked,

    /// <summary>A shop no longer lets us in.</summary>
    ShopLost,

    /// <summary>The seller's consent to a shop ends soon.</summary>
    ConsentEnding,

    /// <summary>The consent to a shop lacks permissions that its work needs.</summary>
    ShopScopesMissing,

    /// <summary>A shop does not take the stock of some SKUs.</summary>
    StockPushRefused,

    /// <summary>A change of the stock has not reached a shop for minutes.</summary>
    StockPushLate,

    /// <summary>Too many numbers of a shop were wrong when they were compared with ours.</summary>
    StockDrifted,

    /// <summary>A sweep found changes of a shop that no webhook told, again and again.</summary>
    WebhooksMissed,

    /// <summary>Webhooks of a shop were set aside, or go elsewhere.</summary>
    WebhooksFailing,

    /// <summary>A channel judges that SKUs run low or out there.</summary>
    ChannelStockAlert,

    /// <summary>A channel is out of order: shipments and cancellations cannot be told to it.</summary>
    ShippingCallsRest,

    /// <summary>A channel is out of order: numbers of units cannot be sent to it.</summary>
    StockCallsRest,

    /// <summary>A channel is out of order: orders cannot be read from it.</summary>
    OrderCallsRest,

    /// <summary>A channel is out of order for what is less urgent.</summary>
    OtherCallsRest,

    /// <summary>A channel ends a version of its interface that is in use here.</summary>
    VersionEnding,

    /// <summary>Rules of the channel change for a shop soon.</summary>
    PolicyChanging,

    /// <summary>Work of the program was given up.</summary>
    WorkGivenUp,

    /// <summary>The automation has been paused for long.</summary>
    AutomationPaused,

    /// <summary>Somebody guesses passwords.</summary>
    SignInAttacked,

    /// <summary>A server has nearly as many open pages as it can serve live.</summary>
    PagesCrowded,

    /// <summary>Pages cannot open or keep their live connection.</summary>
    PagesFailing,
}

/// <summary>How much an alert matters; the gravest first. Kept as text; never rename one.</summary>
public enum AlertSeverity
{
    /// <summary>Something fails, or is in danger, now.</summary>
    Critical,

    /// <summary>Something will fail if nobody acts.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Notice,
}

/// <summary>Where an alert stands. Kept as text; never rename one.</summary>
public enum AlertStatus
{
    /// <summary>Nobody has taken it on.</summary>
    Open,

    /// <summary>Somebody has taken it on; it is quiet until it gets much worse.</summary>
    Acknowledged,

    /// <summary>Quiet until a set time.</summary>
    Snoozed,

    /// <summary>The cause is gone.</summary>
    Cleared,
}

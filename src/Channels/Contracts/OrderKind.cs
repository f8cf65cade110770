namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// What sort of order it is: it decides its deadline, whether it is a sale, and who ships it. Kept as text and named by
/// the API; never rename one. Cash on delivery is no kind of its own: any of these may be paid so.
/// </summary>
public enum OrderKind
{
    /// <summary>In stock, to be dispatched at once.</summary>
    Regular,

    /// <summary>Sold before it is there: not released before its day.</summary>
    PreOrder,

    /// <summary>Made when it is ordered: the days of making come first.</summary>
    MadeToOrder,

    /// <summary>Sold while out of stock, with more days to dispatch.</summary>
    BackOrder,

    /// <summary>For a creator: shipped, but no sale.</summary>
    Sample,

    /// <summary>Sent again in the place of another order: no sale.</summary>
    Replacement,

    /// <summary>Sent in exchange for what came back: no sale.</summary>
    Exchange,

    /// <summary>Shipped by the channel itself: seen, never shipped by us.</summary>
    FulfilledByChannel,
}

/// <summary>How long the making of an order takes.</summary>
/// <param name="BusinessDays">False when every day of the calendar counts.</param>
public sealed record HandlingTime(int Days, bool BusinessDays);

/// <summary>Who ended an order.</summary>
public enum CancelledBy
{
    /// <summary>The channel does not say.</summary>
    Unknown,

    Buyer,

    Seller,

    /// <summary>The channel by itself: not paid, or not dispatched in time.</summary>
    Channel,
}

namespace CreatorFlow.Sandbox.TikTokShop.Rules;

/// <summary>The marketplace's deadlines and terms. An order keeps those that held when it was placed.</summary>
public sealed record Policy
{
    /// <summary>An order that is not paid for so long is cancelled.</summary>
    public int UnpaidHours { get; init; } = 48;

    /// <summary>From payment: the seller ships.</summary>
    public int ShipByHours { get; init; } = 48;

    /// <summary>From payment: the parcel is handed over.</summary>
    public int HandOverByHours { get; init; } = 72;

    /// <summary>From payment: not shipped by then, the order is cancelled by the system.</summary>
    public int AutoCancelHours { get; init; } = 96;

    /// <summary>From payment: the parcel is with the buyer.</summary>
    public int DeliverByHours { get; init; } = 168;

    /// <summary>The seller answers a buyer who wants to cancel; after it the wish is granted.</summary>
    public int CancelAnswerHours { get; init; } = 48;

    /// <summary>The seller answers a return or refund; after it the wish is granted.</summary>
    public int ReturnAnswerHours { get; init; } = 48;

    /// <summary>The buyer sends the goods back; after it the return is closed.</summary>
    public int BuyerShipsHours { get; init; } = 240;

    /// <summary>The seller looks at what came back; after it the refund is granted.</summary>
    public int ReceiveAnswerHours { get; init; } = 72;

    /// <summary>From delivery: how long a buyer may return; then the order is completed.</summary>
    public int AfterSaleHours { get; init; } = 720;

    /// <summary>From delivery: when the money enters a statement.</summary>
    public int SettleHours { get; init; } = 24;

    /// <summary>Share of the price that the marketplace keeps, in hundredths of a percent.</summary>
    public int ReferralFeeBasisPoints { get; init; } = 600;

    /// <summary>Paths whose version is retired, such as /order/202309/orders.</summary>
    public IReadOnlyList<string> RetiredPaths { get; init; } = [];

    /// <summary>Whether every deadline is a positive number of hours and the fee a share.</summary>
    public bool IsSound =>
        ((int[])[
            UnpaidHours, ShipByHours, HandOverByHours, AutoCancelHours, DeliverByHours, CancelAnswerHours,
            ReturnAnswerHours, BuyerShipsHours, ReceiveAnswerHours, AfterSaleHours,
        ]).All(hours => hours is > 0 and <= 24 * 366)
        && SettleHours is >= 0 and <= 24 * 366
        && ReferralFeeBasisPoints is >= 0 and <= 10_000;
}

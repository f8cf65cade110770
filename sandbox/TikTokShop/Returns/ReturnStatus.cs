namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>The platform's words for where a return, refund or replacement stands.</summary>
internal static class ReturnStatus
{
    public const string Pending = "RETURN_OR_REFUND_REQUEST_PENDING";
    public const string Rejected = "REFUND_OR_RETURN_REQUEST_REJECT";
    public const string AwaitingBuyer = "AWAITING_BUYER_SHIP";
    public const string BuyerShipped = "BUYER_SHIPPED_ITEM";
    public const string RejectedParcel = "REJECT_RECEIVE_PACKAGE";
    public const string AwaitingResponse = "AWAITING_BUYER_RESPONSE";
    public const string Success = "RETURN_OR_REFUND_REQUEST_SUCCESS";
    public const string Cancelled = "RETURN_OR_REFUND_REQUEST_CANCEL";
    public const string Complete = "RETURN_OR_REFUND_REQUEST_COMPLETE";
    public const string ReplacementPending = "REPLACEMENT_REQUEST_PENDING";
    public const string ReplacementRejected = "REPLACEMENT_REQUEST_REJECT";
    public const string ReplacementRefunded = "REPLACEMENT_REQUEST_REFUND_SUCCESS";
    public const string ReplacementCancelled = "REPLACEMENT_REQUEST_CANCEL";
    public const string ReplacementComplete = "REPLACEMENT_REQUEST_COMPLETE";

    /// <summary>From where to where a case may go. What is not here is refused.</summary>
    private static readonly Dictionary<string, string[]> Moves = new(StringComparer.Ordinal)
    {
        [Pending] = [Success, AwaitingBuyer, AwaitingResponse, Rejected, Cancelled],
        [AwaitingResponse] = [Success, Pending, Cancelled],
        [AwaitingBuyer] = [BuyerShipped, Cancelled],
        [BuyerShipped] = [Success, RejectedParcel],
        [Rejected] = [Success, Cancelled],
        [RejectedParcel] = [Success, Cancelled],
        [Success] = [Complete],
        [ReplacementPending] =
            [ReplacementComplete, ReplacementRefunded, ReplacementRejected, ReplacementCancelled],
        [ReplacementRejected] = [ReplacementComplete, ReplacementRefunded, ReplacementCancelled],
    };

    public static IEnumerable<string> All => Moves.Keys
        .Concat(Moves.Values.SelectMany(to => to))
        .Distinct(StringComparer.Ordinal);

    public static bool Allows(string from, string to) => Moves.GetValueOrDefault(from)?.Contains(to) == true;

    /// <summary>Whether nothing more will be done about it.</summary>
    public static bool IsOver(string status) => status is Success or Complete or Cancelled
        or ReplacementComplete or ReplacementRefunded or ReplacementCancelled;

    public static bool IsPaidBack(string status) => status is Success or Complete or ReplacementRefunded;
}

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Why a seller cancels; shops of the UK know some with _uk at the end. Source: fact sheet 4.7.</summary>
public static class CancelReasons
{
    public const string OutOfStock = "seller_cancel_reason_out_of_stock";
    public const string WrongPrice = "seller_cancel_reason_wrong_price";
    public const string AddressNotDeliverable = "seller_cancel_paid_reason_address_not_deliver";

    /// <summary>The one that does not count against the seller.</summary>
    public const string BuyerAsked = "seller_cancel_paid_reason_buyer_requested_cancellation";
}

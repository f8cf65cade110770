using CreatorFlow.Orders.Validation;
using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Show;

/// <summary>What to do about what stands in an order's way.</summary>
internal static class WayOut
{
    /// <param name="byHand">No channel knows of the order.</param>
    public static string Of(Reason trouble, bool byHand) => trouble.Code switch
    {
        "orders.short_of_stock" or "orders.back_ordered" or "orders.back_ordered_until" =>
            OrdersWords.WayOutShortOfStock,
        "orders.unknown_sku" => OrdersWords.WayOutUnknownSku,
        "orders.listing_unlinked" => OrdersWords.WayOutListingUnlinked,
        "orders.label_failed" => OrdersWords.WayOutLabelFailed,
        "orders.confirm_waits" => OrdersWords.WayOutConfirmWaits,
        "orders.confirm_refused" => OrdersWords.WayOutConfirmRefused,
        "orders.tracking_waits" => OrdersWords.WayOutConfirmWaits,
        "orders.tracking_refused" => OrdersWords.WayOutTrackingRefused,
        "orders.cancel_waits" => OrdersWords.WayOutCancelWaits,
        "orders.answer_waits" => OrdersWords.WayOutAnswerWaits,
        "orders.answer_refused" => OrdersWords.WayOutAnswerRefused,
        "orders.cancel_refused" => OrdersWords.WayOutCancelRefused,
        _ when AddressCheck.IsOf(trouble) => byHand ? OrdersWords.WayOutAddressByHand : OrdersWords.WayOutAddress,
        _ => OrdersWords.WayOutAny,
    };

    /// <summary>The SKU that is missing; null when it is not about stock.</summary>
    public static string? SkuOf(Reason trouble) =>
        trouble.Code is "orders.short_of_stock" or "orders.back_ordered" or "orders.back_ordered_until"
            && trouble.Facts.TryGetValue("sku", out var sku)
            ? sku.ToString()
            : null;

    public static string StockAddress(string sku) => $"/stock/{Uri.EscapeDataString(sku)}";
}

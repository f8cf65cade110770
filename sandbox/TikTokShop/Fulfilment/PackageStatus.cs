using CreatorFlow.Sandbox.TikTokShop.Orders;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>The platform's words for where a package stands, which follows from its order.</summary>
internal static class PackageStatus
{
    public static string Of(OrderState state) => state.Status switch
    {
        OrderStatus.Cancelled => "CANCELLED",
        OrderStatus.InTransit => "FULFILLING",
        OrderStatus.Delivered or OrderStatus.Completed => "COMPLETED",
        _ => "PROCESSING",
    };

    /// <summary>Line items know one status more: the package that is not shipped yet.</summary>
    public static string OfLine(OrderState state, Parcel parcel) => parcel.IsShipped ? Of(state) : "TO_FULFILL";
}

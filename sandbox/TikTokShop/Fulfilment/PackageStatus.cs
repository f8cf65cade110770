using CreatorFlow.Sandbox.TikTokShop.Orders;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>The platform's words for where a package stands, which follows from its order.</summary>
internal static class PackageStatus
{
    public const string Processing = "PROCESSING";
    public const string Fulfilling = "FULFILLING";
    public const string Completed = "COMPLETED";
    public const string Cancelled = "CANCELLED";

    public static string Of(OrderState state) => state.Status switch
    {
        OrderStatus.Cancelled => Cancelled,
        OrderStatus.InTransit => Fulfilling,
        OrderStatus.Delivered or OrderStatus.Completed => Completed,
        _ => Processing,
    };

    /// <summary>Line items know one status more: the package that is not shipped yet.</summary>
    public static string OfLine(OrderState state, Parcel parcel) => parcel.IsShipped ? Of(state) : "TO_FULFILL";
}

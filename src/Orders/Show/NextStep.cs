using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Print;
using CreatorFlow.Platform.Words;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Show;

/// <summary>What an order allows now, and what comes next, in words.</summary>
internal static class NextStep
{
    public static bool MayShip(Order order, LabelView? label) =>
        (order.Status == OrderStatus.Ready && order.IsAddressed && !WaitsForLook(order))
        || MayTryAgain(order, label);

    /// <summary>Somebody must look at it before it may ship.</summary>
    public static bool WaitsForLook(Order order) => order.Review is ReviewState.Open or ReviewState.Rejected;

    public static bool MayTryAgain(Order order, LabelView? label) =>
        order.Status == OrderStatus.Labelling && label is { Status: LabelStatus.Failed };

    public static bool MayHold(Order order) => OrderLifecycle.Allows(order.Status, OrderStatus.Held);

    public static bool MayUnhold(Order order) => order.Status == OrderStatus.Held;

    public static bool MayCancel(Order order) =>
        !OrderLifecycle.HasLeft(order.Status) && OrderLifecycle.Allows(order.Status, OrderStatus.Cancelled);

    /// <summary>There is something to put into a parcel, and where it goes is known.</summary>
    public static bool MayPack(Order order) =>
        PaperOrders.ToPack.Contains(order.Status) && order.Address is not null && !order.FulfilledByChannel;

    /// <summary>What the first button does and costs; null when there is nothing to press.</summary>
    public static string? EffectOf(Order order, LabelView? label, UsualCost? usual, ICurrentActor me)
    {
        if (MayShip(order, label) && me.May(Permissions.OrdersShip))
        {
            return order.HasLabelOfChannel ? OrdersWords.EffectShipOfChannel
                : usual is null ? OrdersWords.EffectShip
                : OrdersWords.EffectShipAbout(Languages.Current.Format(usual.Mean));
        }

        if (MayUnhold(order) && me.May(Permissions.OrdersHold))
        {
            return OrdersWords.EffectUnhold;
        }

        return order.Status == OrderStatus.Shipped && label is { Status: LabelStatus.Bought }
            ? OrdersWords.EffectPrint
            : null;
    }

    public static string Of(Order order, LabelView? label, string channel) => order.Status switch
    {
        OrderStatus.OnHold when order.FulfilledByChannel => OrdersWords.NextByChannel(channel),
        OrderStatus.OnHold => OrdersWords.NextOnHold(channel),
        OrderStatus.NoStock => OrdersWords.NextNoStock,
        OrderStatus.Held => OrdersWords.NextHeld,
        OrderStatus.Ready when WaitsForLook(order) => OrdersWords.NextReview,
        OrderStatus.Ready when order.CancelAsked => OrdersWords.NextCancelAsked,
        OrderStatus.Ready when !order.IsAddressed => OrdersWords.NextNoAddress(channel),
        OrderStatus.Ready when order.HasLabelOfChannel => OrdersWords.NextReadyOfChannel(channel),
        OrderStatus.Ready => OrdersWords.NextReady,
        OrderStatus.Labelling when MayTryAgain(order, label) => OrdersWords.NextLabelFailed,
        OrderStatus.Labelling => OrdersWords.NextLabelling,
        OrderStatus.Shipped when order.Carrier is null => OrdersWords.NextElsewhere(channel),
        OrderStatus.Shipped when order.ConfirmedAt is null && !order.IsByHand => OrdersWords.NextConfirming(channel),
        OrderStatus.Shipped => OrdersWords.NextHandOver,
        OrderStatus.InTransit => OrdersWords.NextInTransit,
        OrderStatus.Delivered => OrdersWords.NextDelivered,
        _ => OrdersWords.NextCancelled,
    };
}

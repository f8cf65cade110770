using CreatorFlow.Orders.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>How a status looks: a word, an icon and a tone, the same on every page.</summary>
internal static class StatusLook
{
    public static (string Text, string Icon, Tone Tone) Of(OrderStatus status) => status switch
    {
        OrderStatus.OnHold => (OrdersWords.StatusOnHold, Icons.Waiting, Tone.Neutral),
        OrderStatus.NoStock => (OrdersWords.StatusNoStock, Icons.PackageMissing, Tone.Bad),
        OrderStatus.Held => (OrdersWords.StatusHeld, Icons.Hold, Tone.Warn),
        OrderStatus.Ready => (OrdersWords.StatusReady, Icons.Package, Tone.Info),
        OrderStatus.Labelling => (OrdersWords.StatusLabelling, Icons.Tag, Tone.Info),
        OrderStatus.Shipped => (OrdersWords.StatusShipped, Icons.Packed, Tone.Accent),
        OrderStatus.InTransit => (OrdersWords.StatusInTransit, Icons.Truck, Tone.Accent),
        OrderStatus.Delivered => (OrdersWords.StatusDelivered, Icons.Good, Tone.Good),
        _ => (OrdersWords.StatusCancelled, Icons.Cancelled, Tone.Neutral),
    };
}

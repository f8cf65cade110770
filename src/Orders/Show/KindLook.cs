using CreatorFlow.Channels.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>How a kind of order looks: a word and an icon, the same on every page.</summary>
internal static class KindLook
{
    public static (string Text, string Icon) Of(OrderKind kind) => kind switch
    {
        OrderKind.PreOrder => (OrdersWords.KindPreOrder, Icons.Calendar),
        OrderKind.MadeToOrder => (OrdersWords.KindMadeToOrder, Icons.Edit),
        OrderKind.BackOrder => (OrdersWords.KindBackOrder, Icons.Waiting),
        OrderKind.Sample => (OrdersWords.KindSample, Icons.Sparkles),
        OrderKind.Replacement => (OrdersWords.KindReplacement, Icons.Refresh),
        OrderKind.Exchange => (OrdersWords.KindExchange, Icons.Sort),
        OrderKind.FulfilledByChannel => (OrdersWords.KindFulfilledByChannel, Icons.Warehouse),
        _ => (OrdersWords.KindRegular, Icons.Orders),
    };
}

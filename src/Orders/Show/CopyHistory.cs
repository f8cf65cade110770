using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>How the history of an order tells of orders made from it.</summary>
internal static class CopyHistory
{
    public static (string Title, string Icon, Tone Tone)? LookOf(Fact fact) => fact.Kind switch
    {
        nameof(OrderCopiedFrom) => fact.Body<OrderCopiedFrom>() is var from
            ? (OrdersWords.FactCopiedFrom(from.Kind.ToString(), from.Number), Icons.Layers, Tone.Neutral)
            : null,
        nameof(OrderCopiedTo) => fact.Body<OrderCopiedTo>() is var to
            ? (OrdersWords.FactCopiedTo(to.Kind.ToString(), to.Number), Icons.Layers, Tone.Neutral)
            : null,
        _ => null,
    };
}

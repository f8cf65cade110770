using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>How the history of an order tells of units that were cancelled and of a buyer who asks.</summary>
internal static class CancellationHistory
{
    public static (string Title, string Icon, Tone Tone)? LookOf(Fact fact) => fact.Kind switch
    {
        nameof(UnitsCancelled) => (OrdersWords.FactUnitsCancelled(TextOf(fact)), Icons.Cancelled, Tone.Bad),
        nameof(CancellationAsked) => (OrdersWords.FactCancelAsked, Icons.Hand, Tone.Warn),
        nameof(CancellationWithdrawn) => (OrdersWords.FactCancelWithdrawn, Icons.Undo, Tone.Neutral),
        nameof(CancellationAccepted) => (OrdersWords.FactCancelAccepted, Icons.Check, Tone.Neutral),
        nameof(CancellationRejected) => (OrdersWords.FactCancelRejected, Icons.Hand, Tone.Neutral),
        nameof(CancellationAnswerTold) => (OrdersWords.FactCancelAnswerTold, Icons.Check, Tone.Good),
        _ => null,
    };

    private static string TextOf(Fact fact) => string.Join(
        ", ", fact.Body<UnitsCancelled>().Units.Select(own => OrdersWords.ParcelsHolds(own.Quantity, own.Sku)));
}

using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>How the history of an order tells of its returns.</summary>
internal static class ReturnHistory
{
    public static (string Title, string Icon, Tone Tone)? LookOf(Fact fact) => fact.Kind switch
    {
        nameof(ReturnOpened) => (OrdersWords.FactReturnOpened(NumberOf(fact)), Icons.Undo, Tone.Warn),
        nameof(ReturnApproved) => (OrdersWords.FactReturnApproved(NumberOf(fact)), Icons.Check, Tone.Neutral),
        nameof(ReturnRejected) => (OrdersWords.FactReturnRejected(NumberOf(fact)), Icons.Cancelled, Tone.Neutral),
        nameof(ReturnWithdrawn) => (OrdersWords.FactReturnWithdrawn(NumberOf(fact)), Icons.Undo, Tone.Neutral),
        nameof(ReturnReceived) => fact.Body<ReturnReceived>() is var came
            ? (OrdersWords.FactReturnReceived(came.Number, came.Restocked, came.Scrapped), Icons.Inbox, Tone.Good)
            : null,
        nameof(RefundRecorded) => fact.Body<RefundRecorded>() is var paid
            ? (OrdersWords.FactRefundRecorded(new Money(paid.Minor, paid.Currency)), Icons.Check, Tone.Neutral)
            : null,
        _ => OfChannel(fact),
    };

    private static (string Title, string Icon, Tone Tone)? OfChannel(Fact fact) => fact.Kind switch
    {
        nameof(ReturnOffered) => fact.Body<ReturnOffered>() is var offered
            ? (OrdersWords.FactReturnOffered(offered.Number, new Money(offered.Minor, offered.Currency)), Icons.Hand,
                Tone.Neutral)
            : null,
        nameof(ReturnOfferDeclined) => (OrdersWords.FactReturnOfferDeclined(NumberOf(fact)), Icons.Undo, Tone.Warn),
        nameof(ReturnSentBack) => (OrdersWords.FactReturnSentBack(NumberOf(fact)), Icons.Truck, Tone.Info),
        nameof(ReturnAnswerGiven) => (
            OrdersWords.FactReturnAnswerGiven(NumberOf(fact), fact.Body<ReturnAnswerGiven>().Decision), Icons.Hand,
            Tone.Neutral),
        nameof(ReturnAnswerTold) => (OrdersWords.FactReturnAnswerTold(NumberOf(fact)), Icons.Check, Tone.Good),
        nameof(ReturnAnswerRefused) => (OrdersWords.FactReturnAnswerRefused(NumberOf(fact)), Icons.Warn, Tone.Bad),
        nameof(ReturnReplaced) => (OrdersWords.FactReturnReplaced(NumberOf(fact)), Icons.Packed, Tone.Neutral),
        nameof(ReturnEnded) => (OrdersWords.FactReturnEnded(NumberOf(fact)), Icons.Check, Tone.Neutral),
        _ => null,
    };

    private static int NumberOf(Fact fact) => fact.Body<Numbered>().Number;

    private sealed record Numbered(int Number);
}

using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>How the history of an order tells of its money.</summary>
internal static class SettlementHistory
{
    /// <param name="seesMoney">Without it neither the amount is told nor whether the channel gave or took.</param>
    public static (string Title, string Icon, Tone Tone)? LookOf(Fact fact, bool seesMoney)
    {
        if (!fact.Is<OrderSettled>())
        {
            return null;
        }

        if (!seesMoney)
        {
            return (OrdersWords.FactSettledUnsaid, Icons.Money, Tone.Neutral);
        }

        var settled = fact.Body<OrderSettled>();
        return (
            OrdersWords.FactSettled(new Money(settled.SettlementMinor, settled.Currency)), Icons.Money,
            settled.SettlementMinor < 0 ? Tone.Warn : Tone.Good);
    }
}

using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Show;

/// <summary>How the history of an order tells of its money.</summary>
internal static class SettlementHistory
{
    public static (string Title, string Icon, Tone Tone)? LookOf(Fact fact)
    {
        if (!fact.Is<OrderSettled>())
        {
            return null;
        }

        var settled = fact.Body<OrderSettled>();
        return (
            OrdersWords.FactSettled(new Money(settled.SettlementMinor, settled.Currency)), Icons.Money,
            settled.SettlementMinor < 0 ? Tone.Warn : Tone.Good);
    }
}

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;

namespace CreatorFlow.Orders.Profit;

/// <summary>What is known about an order's money, in minor units of its currency; null where it is not known.</summary>
/// <param name="FeePercent">The channel's share; 0 where no channel sold it.</param>
/// <param name="RefundedMinor">What was recorded as paid back.</param>
/// <param name="Label">What was paid for its labels.</param>
/// <param name="PurchaseMinor">What its units cost to buy.</param>
internal sealed record ProfitFacts(
    Order Order,
    decimal? FeePercent,
    long RefundedMinor,
    LabelShare? Label,
    long? PurchaseMinor,
    IReadOnlyList<SettledTransaction> Settled,
    ExpectedSettlement? Expected)
{
    /// <summary>What creators are to get of it, by their own orders; null while no creator is known.</summary>
    public long? CommissionMinor { get; init; }
}

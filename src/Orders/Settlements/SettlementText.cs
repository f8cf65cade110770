using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Profit;
using CreatorFlow.Platform;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Settlements;

/// <summary>How settlements are said to people.</summary>
internal static class SettlementText
{
    public static string Of(StatementState state) => OrdersWords.FinanceState(state.ToString());

    public static Tone ToneOf(StatementState state) => state switch
    {
        StatementState.Paid => Tone.Good,
        StatementState.Failed => Tone.Bad,
        _ => Tone.Info,
    };

    public static string IconOf(StatementState state) => state switch
    {
        StatementState.Paid => Icons.Check,
        StatementState.Failed => Icons.Bad,
        _ => Icons.Waiting,
    };

    public static string Of(MoneyKind kind) => OrdersWords.FinanceMoney(kind.ToString());

    public static string Of(MoneyGroup group) => OrdersWords.FinanceGroup(group.ToString());

    public static string Of(ProfitKind kind) => OrdersWords.ProfitKind(kind.ToString());

    /// <summary>What a line is, with the channel's own word where that says more.</summary>
    public static string Of(TransactionKind kind, string detail) => detail.Length == 0
        ? OrdersWords.FinanceLine(kind.ToString())
        : OrdersWords.FinanceLineOf(OrdersWords.FinanceLine(kind.ToString()), detail);

    public static string Of(MatchState state) => OrdersWords.FinanceMatch(state.ToString());

    /// <summary>What a person can do about a line that is given to no order.</summary>
    public static string WayOut(MatchState state) => OrdersWords.FinanceWayOut(state.ToString());

    /// <summary>What of a line belongs to a group.</summary>
    public static Money Sum(SettledTransaction line, MoneyGroup group) => new(
        line.Parts.Where(part => part.Group == group).Sum(part => part.Minor), line.Settlement.Currency);
}

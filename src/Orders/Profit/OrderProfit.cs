using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Profit;

/// <summary>What an order leaves.</summary>
/// <param name="IsSettled">The channel settled it: its figures count, not the estimate.</param>
/// <param name="Settled">What was settled of it, also in other currencies, the oldest first.</param>
/// <param name="Expected">What the channel expects of it while it is not settled; null when it does not say.</param>
internal sealed record OrderProfit(
    string Currency,
    bool IsSettled,
    IReadOnlyList<ProfitRow> Rows,
    IReadOnlyList<SettledTransaction> Settled,
    ExpectedSettlement? Expected)
{
    /// <summary>By the estimate, of what is known of it.</summary>
    public Money Estimate => Sum(row => row.EstimatedMinor);

    /// <summary>By the settlement; null while there is none.</summary>
    public Money? Settlement => IsSettled ? Sum(row => row.SettledMinor) : null;

    /// <summary>What counts.</summary>
    public Money Result => Settlement ?? Estimate;

    /// <summary>What is not known of the result: it may be less by that.</summary>
    public IReadOnlyList<ProfitKind> Unknown =>
        [.. Rows.Where(row => (IsSettled ? row.SettledMinor : row.EstimatedMinor) is null).Select(row => row.Kind)];

    /// <summary>True when a line of a statement is in another currency and not in the sums.</summary>
    public bool HasOtherCurrency => Settled.Any(line => line.Settlement.Currency != Currency);

    private Money Sum(Func<ProfitRow, long?> minor) => new(Rows.Sum(row => minor(row) ?? 0), Currency);
}

/// <summary>One line of it, in minor units; null where it is not known.</summary>
internal sealed record ProfitRow(ProfitKind Kind, long? EstimatedMinor, long? SettledMinor);

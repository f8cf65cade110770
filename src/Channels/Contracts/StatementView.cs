using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Contracts;

/// <summary>Where the money of a statement is. Kept as text; never rename one.</summary>
public enum StatementState
{
    /// <summary>On its way, or the channel says something that is not known here.</summary>
    Processing,

    /// <summary>Paid to the seller.</summary>
    Paid,

    /// <summary>The payment failed.</summary>
    Failed,
}

/// <summary>What a line of a statement is about. Kept as text; never rename one.</summary>
public enum TransactionKind
{
    /// <summary>A sale, or what was paid back of one.</summary>
    Order,

    /// <summary>Money for another reason; it may name an order.</summary>
    Adjustment,

    /// <summary>Money that the channel keeps back for a while, or lets go again.</summary>
    Reserve,
}

/// <summary>A statement of a shop.</summary>
/// <param name="Number">The channel's.</param>
/// <param name="Settlement">What it says it comes to.</param>
/// <param name="Sales">Null where the channel does not say, as the other sums.</param>
/// <param name="Reserve">What is kept back of it; negative.</param>
/// <param name="Difference">What its transactions leave unexplained.</param>
/// <param name="Parts">Sums of all its transactions, by kind.</param>
public sealed record StatementView(
    Guid Id,
    Guid ShopId,
    string Number,
    DateTimeOffset At,
    StatementState State,
    string? PaymentNumber,
    Money Settlement,
    Money? Sales,
    Money? Shipping,
    Money? Fees,
    Money? Adjustments,
    Money Reserve,
    Money Difference,
    int Transactions,
    IReadOnlyList<MoneyPart> Parts,
    DateTimeOffset ReadAt)
{
    /// <summary>What the statement's own sums leave unexplained of its settlement; null when one of them is not said.
    /// </summary>
    public Money? OwnDifference => (Sales, Fees) is ({ } sales, { } fees)
        ? Settlement - sales - fees - (Shipping ?? Money.Zero(Settlement.Currency))
            - (Adjustments ?? Money.Zero(Settlement.Currency))
        : null;

    /// <summary>Its own sums and those of its transactions come to what it says.</summary>
    public bool AddsUp => Difference.Minor == 0 && OwnDifference is null or { Minor: 0 };
}

/// <summary>A line of a statement.</summary>
/// <param name="Line">1, 2, ... within the statement.</param>
/// <param name="Number">The channel's.</param>
/// <param name="Detail">The kind of an adjustment in the channel's word.</param>
/// <param name="OrderNumber">The order it names; null when it names none.</param>
/// <param name="SettledAt">When its statement was made.</param>
/// <param name="Parts">What the settlement is made of; they add up to it.</param>
public sealed record SettledTransaction(
    Guid StatementId,
    int Line,
    string Number,
    TransactionKind Kind,
    string Detail,
    string? OrderNumber,
    DateTimeOffset SettledAt,
    Money Settlement,
    Money Reserve,
    IReadOnlyList<MoneyPart> Parts);

/// <summary>What a channel expects an order to come to.</summary>
/// <param name="When">When it means to settle it, in its words; empty when it does not say.</param>
public sealed record ExpectedSettlement(Money Settlement, IReadOnlyList<MoneyPart> Parts, string When);

/// <summary>How far the statements of a shop are read.</summary>
/// <param name="ReadAt">Null while they were never read to the end.</param>
/// <param name="Trouble">Why they could not be read; null when nothing is wrong.</param>
/// <param name="Expected">What is not settled yet, by currency.</param>
public sealed record StatementsStanding(
    ConnectedShop Shop, DateTimeOffset? ReadAt, string? Trouble, int ExpectedOrders, IReadOnlyList<Money> Expected);

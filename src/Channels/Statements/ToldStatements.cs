using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Statements;

/// <summary>Statements as a channel tells them. No next page on the last one.</summary>
internal sealed record ToldStatements(IReadOnlyList<ToldStatement> Statements, string? NextPage);

/// <summary>A statement; sums that the channel does not say are null.</summary>
internal sealed record ToldStatement(
    string Number, DateTimeOffset At, StatementState State, string? PaymentNumber, string Currency, ToldSums Sums);

/// <summary>What a statement says it comes to, in minor units.</summary>
internal sealed record ToldSums(long Settlement, long? Sales, long? Shipping, long? Fees, long? Adjustments);

/// <summary>Lines of a statement. No next page on the last one.</summary>
internal sealed record ToldTransactions(IReadOnlyList<ToldTransaction> Transactions, string? NextPage);

/// <summary>A line of a statement; its parts add up to the settlement.</summary>
internal sealed record ToldTransaction(
    string Number,
    TransactionKind Kind,
    string Detail,
    string? OrderNumber,
    long Settlement,
    long Reserve,
    IReadOnlyList<MoneyPart> Parts);

/// <summary>What is not settled yet. No next page on the last one.</summary>
internal sealed record ToldExpectations(IReadOnlyList<ToldExpectation> Expectations, string? NextPage);

/// <summary>What the channel expects an order to come to.</summary>
internal sealed record ToldExpectation(
    string Number, string? OrderNumber, string Currency, long Settlement, string When, IReadOnlyList<MoneyPart> Parts);

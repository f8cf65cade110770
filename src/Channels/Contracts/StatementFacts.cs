namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// Fact: a statement of a shop was read, for the first time or changed. The subject is the statement.
/// </summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Number">The channel's number of the statement.</param>
/// <param name="SettlementMinor">What it says it comes to, in minor units of the currency.</param>
/// <param name="DifferenceMinor">What its transactions leave of that unexplained; 0 when they add up.</param>
/// <param name="IsNew">False when it was known and says something else now, or was read again.</param>
public sealed record StatementRead(
    Guid ShopId,
    string Shop,
    string Number,
    DateTimeOffset At,
    string Currency,
    long SettlementMinor,
    long DifferenceMinor,
    int Transactions,
    StatementState State,
    bool IsNew);

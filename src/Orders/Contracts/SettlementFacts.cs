namespace CreatorFlow.Orders.Contracts;

/// <summary>Fact: a line of a statement is about this order, for the first time or with another amount.</summary>
/// <param name="StatementId">The statement it stands in.</param>
/// <param name="Number">The channel's number of the line.</param>
/// <param name="SettlementMinor">Negative when the seller pays it.</param>
public sealed record OrderSettled(Guid StatementId, string Number, long SettlementMinor, string Currency);

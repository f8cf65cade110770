namespace CreatorFlow.Orders.Contracts;

/// <summary>An order moved from one status to another.</summary>
/// <param name="From">"None" when it was seen for the first time.</param>
/// <param name="To">Where it stands now.</param>
public sealed record OrderMoved(Guid OrderId, OrderStatus From, OrderStatus To);

/// <summary>Something that is told by its name alone happened to an order.</summary>
public sealed record OrderTold(Guid OrderId);

/// <summary>Something stands in an order's way.</summary>
/// <param name="Code">The problem's code.</param>
public sealed record OrderInTrouble(Guid OrderId, string Code);

/// <summary>How far a bulk operation is.</summary>
public sealed record BulkCounted(Guid BulkId, int Total, int Done, int Refused, int Skipped);

/// <summary>How far a file with orders is.</summary>
public sealed record FileCounted(Guid ImportId, int Made, int Bad, int Known);

/// <summary>A statement was read.</summary>
public sealed record StatementTold(Guid StatementId);

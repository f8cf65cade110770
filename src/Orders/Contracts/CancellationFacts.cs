namespace CreatorFlow.Orders.Contracts;

/// <summary>So many units of a SKU that are not wanted any more.</summary>
public sealed record CancelledUnits(string Sku, int Quantity);

/// <summary>Fact: units of an order are cancelled; the rest goes on.</summary>
public sealed record UnitsCancelled(IReadOnlyList<CancelledUnits> Units);

/// <summary>Fact: the buyer asks to cancel.</summary>
public sealed record CancellationAsked(Guid CancellationId);

/// <summary>Fact: the buyer does not ask any more, or the channel closed the matter.</summary>
public sealed record CancellationWithdrawn(Guid CancellationId);

/// <summary>Fact: a person agreed to the buyer's request to cancel.</summary>
public sealed record CancellationAccepted(Guid CancellationId);

/// <summary>Fact: a person turned the buyer's request down; the order goes on where it stands.</summary>
public sealed record CancellationRejected(Guid CancellationId, OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: the channel has the answer to the buyer.</summary>
public sealed record CancellationAnswerTold(Guid CancellationId);

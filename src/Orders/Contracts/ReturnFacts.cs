namespace CreatorFlow.Orders.Contracts;

/// <summary>Fact: a return of an order was opened.</summary>
/// <param name="Number">1, 2, ... within the order.</param>
public sealed record ReturnOpened(Guid ReturnId, int Number);

/// <summary>Fact: the buyer may send it back.</summary>
public sealed record ReturnApproved(Guid ReturnId, int Number);

/// <summary>Fact: the return was turned down.</summary>
public sealed record ReturnRejected(Guid ReturnId, int Number);

/// <summary>Fact: nothing comes back after all.</summary>
public sealed record ReturnWithdrawn(Guid ReturnId, int Number);

/// <summary>Fact: it came back and was looked at.</summary>
public sealed record ReturnReceived(Guid ReturnId, int Number, int Restocked, int Scrapped);

/// <summary>Fact: what was paid back is written down; no money moved by it.</summary>
/// <param name="Minor">In minor units of the currency.</param>
public sealed record RefundRecorded(Guid ReturnId, int Number, long Minor, string Currency);

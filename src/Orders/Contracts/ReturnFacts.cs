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

/// <summary>Fact: a part of the money is offered to the buyer, in minor units of the currency.</summary>
public sealed record ReturnOffered(Guid ReturnId, int Number, long Minor, string Currency);

/// <summary>Fact: the buyer did not take the offer; it is to be decided anew.</summary>
public sealed record ReturnOfferDeclined(Guid ReturnId, int Number);

/// <summary>Fact: the buyer sent it back.</summary>
/// <param name="TrackingNumber">Under this number; null when the channel does not say.</param>
public sealed record ReturnSentBack(Guid ReturnId, int Number, string? TrackingNumber);

/// <summary>Fact: a person decided about a return of a channel, which is to be told.</summary>
/// <param name="Decision">Approve, Reject, Offer or RefundInstead.</param>
public sealed record ReturnAnswerGiven(Guid ReturnId, int Number, string Decision);

/// <summary>Fact: the channel has the answer to the return.</summary>
public sealed record ReturnAnswerTold(Guid ReturnId, int Number);

/// <summary>Fact: the channel did not take the answer to the return.</summary>
public sealed record ReturnAnswerRefused(Guid ReturnId, int Number);

/// <summary>Fact: the channel sends the same goods once more, as an order of its own.</summary>
public sealed record ReturnReplaced(Guid ReturnId, int Number);

/// <summary>Fact: the return is over, and nothing came back of it.</summary>
public sealed record ReturnEnded(Guid ReturnId, int Number);

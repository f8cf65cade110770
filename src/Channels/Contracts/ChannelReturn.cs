using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Contracts;

/// <summary>What a buyer wants of a return. Kept as text; never rename one.</summary>
public enum ReturnKind
{
    /// <summary>The goods go back, and the money too.</summary>
    Return,

    /// <summary>The money goes back, the goods do not.</summary>
    Refund,

    /// <summary>The same goods are sent once more.</summary>
    Replacement,
}

/// <summary>Where a return stands at its channel, in our words. Kept as text; never rename one.</summary>
public enum ChannelReturnState
{
    /// <summary>The seller is to answer; after a while the channel does.</summary>
    Asked,

    /// <summary>The seller offered a part of the money; the buyer is to answer.</summary>
    Offered,

    /// <summary>The buyer is to send the goods.</summary>
    ToSend,

    /// <summary>The buyer sent the goods.</summary>
    Sent,

    /// <summary>The seller refused; the channel may still decide otherwise.</summary>
    Rejected,

    /// <summary>The seller refused what came back; the channel may still decide otherwise.</summary>
    ParcelRejected,

    /// <summary>The money goes back.</summary>
    Granted,

    /// <summary>The money went back, or the same goods are sent once more; nothing follows.</summary>
    Complete,

    /// <summary>The buyer does not want it any more, or let the time pass.</summary>
    Ended,

    /// <summary>A word that is not known here.</summary>
    Other,
}

/// <summary>Whether somebody of the channel decides between buyer and seller. Kept as text; never rename one.</summary>
public enum ReturnDispute
{
    /// <summary>Nobody was asked to.</summary>
    None,

    /// <summary>Not decided yet.</summary>
    Open,

    /// <summary>The buyer is right.</summary>
    ForBuyer,

    /// <summary>The seller is right.</summary>
    ForSeller,

    /// <summary>It ended without a decision.</summary>
    Closed,
}

/// <summary>Who pays for the way back. Kept as text; never rename one.</summary>
public enum WayBackPayer
{
    /// <summary>The channel does not say, or it costs nothing.</summary>
    Unknown,

    /// <summary>The buyer.</summary>
    Buyer,

    /// <summary>The seller.</summary>
    Seller,

    /// <summary>The channel.</summary>
    Channel,
}

/// <summary>
/// A return as a channel tells it: its word at <see cref="UpdatedAt"/>, applied only when that is newer than what is
/// known.
/// </summary>
public sealed record ChannelReturn
{
    /// <summary>The channel's own number of the return.</summary>
    public required string Id { get; init; }

    /// <summary>The channel's number of the order.</summary>
    public required string OrderId { get; init; }

    public required ReturnKind Kind { get; init; }

    public required ChannelReturnState State { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Why, in the channel's words, for people.</summary>
    public string Reason { get; init; } = "";

    /// <summary>True when the seller opened it for the buyer.</summary>
    public bool BySeller { get; init; }

    /// <summary>The seller is to answer now.</summary>
    public bool WantsAnswer { get; init; }

    /// <summary>Without an answer by then the channel decides for the buyer; null when it does not say.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>What it is about, by the seller's own codes.</summary>
    public IReadOnlyList<ChannelUnits> Units { get; init; } = [];

    /// <summary>What the buyer gets back; null when the channel does not say.</summary>
    public Money? Refund { get; init; }

    /// <summary>The part of the money that the seller offered; null when none is.</summary>
    public Money? Offer { get; init; }

    /// <summary>The goods stay with the buyer.</summary>
    public bool BuyerKeeps { get; init; }

    public string? TrackingNumber { get; init; }

    public string? Carrier { get; init; }

    public WayBackPayer PaidBy { get; init; }

    public ReturnDispute Dispute { get; init; }
}

/// <summary>What happened to a return at its channel.</summary>
/// <param name="Who">BUYER, SELLER or as the channel calls it.</param>
/// <param name="What">In the channel's words.</param>
/// <param name="Note">What was written with it; null when nothing was.</param>
/// <param name="Evidence">Addresses of pictures and films.</param>
public sealed record ChannelReturnStep(
    DateTimeOffset At, string Who, string What, string? Note, IReadOnlyList<string> Evidence);

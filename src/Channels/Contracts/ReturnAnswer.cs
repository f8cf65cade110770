using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Contracts;

/// <summary>What a seller decides about a return. Kept as text; never rename one.</summary>
public enum ReturnDecision
{
    /// <summary>As the buyer wishes.</summary>
    Approve,

    /// <summary>Not as the buyer wishes, for one of the channel's reasons.</summary>
    Reject,

    /// <summary>A part of the money, and the goods stay with the buyer.</summary>
    Offer,

    /// <summary>The money instead of the same goods once more.</summary>
    RefundInstead,
}

/// <summary>The seller's answer to a return.</summary>
/// <param name="Key">The same for every repeat of this answer.</param>
/// <param name="OfParcel">It is about what came back; else about the wish.</param>
public sealed record ReturnAnswer(Guid Key, ReturnDecision Decision, bool OfParcel)
{
    /// <summary>The channel's own name of the reason; only of a refusal.</summary>
    public string? Reason { get; init; }

    /// <summary>What the buyer is told beside it.</summary>
    public string? Comment { get; init; }

    /// <summary>The goods stay with the buyer all the same.</summary>
    public bool BuyerKeeps { get; init; }

    /// <summary>What is offered.</summary>
    public Money? Offer { get; init; }
}

/// <summary>The channel has the answer.</summary>
/// <param name="WasAnsweredBefore">True when it stood so there already.</param>
/// <param name="Now">How the return stands after it.</param>
public sealed record ReturnAnswered(bool WasAnsweredBefore, ChannelReturn Now);

/// <summary>A reason that the channel takes for a refusal.</summary>
/// <param name="Name">What the channel is told.</param>
/// <param name="Text">How it reads.</param>
public sealed record ChannelReason(string Name, string Text);

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Returns.AtChannel;

/// <summary>What a channel says of a return that was asked for there, and what it was answered.</summary>
internal sealed class ReturnAtChannel : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid ReturnId { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's own number of it.</summary>
    public string ExternalId { get; private set; } = "";

    public ChannelReturnState State { get; private set; }

    /// <summary>The channel's word up to then is applied.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The channel waits for the seller.</summary>
    public bool WantsAnswer { get; private set; }

    /// <summary>The deadline is reckoned by the channel's rules: it states none itself.</summary>
    public bool IsReckoned { get; private set; }

    public string Currency { get; private set; } = "";

    public long? RefundMinor { get; private set; }

    public long? OfferMinor { get; private set; }

    public bool BuyerKeeps { get; private set; }

    public string? TrackingNumber { get; private set; }

    public string? Carrier { get; private set; }

    public WayBackPayer PaidBy { get; private set; }

    public ReturnDispute Dispute { get; private set; }

    /// <summary>What the seller decided last; null before.</summary>
    public ReturnDecision? Decision { get; private set; }

    /// <summary>The same for every repeat of the answer.</summary>
    public Guid AnswerKey { get; private set; }

    /// <summary>The answer is about what came back.</summary>
    public bool AnswerOfParcel { get; private set; }

    /// <summary>The channel's own name of the reason.</summary>
    public string? AnswerReason { get; private set; }

    public string? AnswerComment { get; private set; }

    public bool AnswerKeeps { get; private set; }

    public long? AnswerOfferMinor { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>When the channel had the answer.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>Why the channel did not take the last answer.</summary>
    public string? Refusal { get; private set; }

    public Money? Refund => RefundMinor is { } minor ? new Money(minor, Currency) : null;

    public Money? Offer => OfferMinor is { } minor ? new Money(minor, Currency) : null;

    /// <summary>An answer was given and the channel has not taken it yet.</summary>
    public bool IsUntold => Decision is not null && ToldAt is null && Refusal is null;

    /// <summary>The channel decided for the buyer.</summary>
    public bool IsGranted => State is ChannelReturnState.Granted or ChannelReturnState.Complete;

    /// <summary>The channel is done with it.</summary>
    public bool IsOver => IsGranted || State == ChannelReturnState.Ended;

    public static ReturnAtChannel Of(OrderReturn own, Guid shopId, ChannelReturn told) => new()
    {
        WorkspaceId = own.WorkspaceId,
        ReturnId = own.Id,
        ShopId = shopId,
        ExternalId = told.Id,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };

    /// <summary>This very word is applied already.</summary>
    public bool Knows(ChannelReturn told) => told.UpdatedAt == UpdatedAt && told.State == State
        && ReturnClock.Runs(told) == WantsAnswer && told.BuyerKeeps == BuyerKeeps && told.Dispute == Dispute;

    /// <summary>False when the word is older than what is known.</summary>
    public bool Learn(ChannelReturn told, bool isReckoned)
    {
        if (told.UpdatedAt < UpdatedAt)
        {
            return false;
        }

        (State, UpdatedAt, WantsAnswer, IsReckoned) = (told.State, told.UpdatedAt, ReturnClock.Runs(told), isReckoned);
        Currency = (told.Refund ?? told.Offer)?.Currency ?? Currency;
        (RefundMinor, OfferMinor) = (told.Refund?.Minor ?? RefundMinor, told.Offer?.Minor);
        (BuyerKeeps, PaidBy, Dispute) = (told.BuyerKeeps, told.PaidBy, told.Dispute);
        (TrackingNumber, Carrier) = (told.TrackingNumber ?? TrackingNumber, told.Carrier ?? Carrier);
        return true;
    }

    public void Decide(ReturnAnswer answer, Actor by, DateTimeOffset at)
    {
        (Decision, AnswerKey, AnswerOfParcel) = (answer.Decision, answer.Key, answer.OfParcel);
        (AnswerReason, AnswerComment, AnswerKeeps) = (answer.Reason, answer.Comment, answer.BuyerKeeps);
        (AnswerOfferMinor, DecidedBy, DecidedAt) = (answer.Offer?.Minor, by.Name, at);
        (ToldAt, Refusal) = (null, null);
    }

    /// <summary>What the channel is to be told.</summary>
    public ReturnAnswer Answer() => new(AnswerKey, Decision!.Value, AnswerOfParcel)
    {
        Reason = AnswerReason,
        Comment = AnswerComment,
        BuyerKeeps = AnswerKeeps,
        Offer = AnswerOfferMinor is { } minor ? new Money(minor, Currency) : null,
    };

    public void Tell(DateTimeOffset at) => ToldAt = at;

    public void Refuse(string detail) => Refusal = detail;
}

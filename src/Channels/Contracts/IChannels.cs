using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// What other modules ask of the connected shops. Every call leaves the process: never inside a transaction.
/// </summary>
public interface IChannels
{
    /// <summary>The connected shop, or a refusal when this workspace has no such connection.</summary>
    Task<Result<ConnectedShop>> Shop(Guid shopId, CancellationToken ct);

    /// <summary>All shops of the workspace, by name.</summary>
    Task<IReadOnlyList<ConnectedShop>> Shops(CancellationToken ct);

    /// <summary>
    /// The orders with these numbers, fetched in as few calls as the channel allows. Orders the channel does not know
    /// are left out. A vendor failure is an exception of kind <see cref="ChannelFailure"/>.
    /// </summary>
    Task<IReadOnlyList<ChannelOrder>> FetchOrders(Guid shopId, IReadOnlyList<string> externalIds, CancellationToken ct);

    /// <summary>
    /// Tells the channel that an order left with a carrier. Repeating is harmless: where the channel says it is
    /// shipped already, the tracking number it holds is compared. A different number is a refusal.
    /// </summary>
    Task<Result<ShipmentConfirmed>> ConfirmShipment(
        Guid shopId, ShipmentConfirmation confirmation, CancellationToken ct);

    /// <summary>
    /// Tells the channel that an order which left travels under another number, or with another carrier. Repeating is
    /// harmless: the number that it holds is compared first. What it does not take (any more) is a refusal.
    /// </summary>
    Task<Result<ShipmentConfirmed>> ChangeTracking(Guid shopId, ShipmentConfirmation now, CancellationToken ct);

    /// <summary>
    /// Asks the channel to cancel units of an order on the seller's account until no more than these are left; the
    /// whole order when none shall be left. Repeating is harmless: what is cancelled there already is accepted. What
    /// the channel will not cancel (any more) is a refusal.
    /// </summary>
    Task<Result<CancellationSent>> CancelOrder(
        Guid shopId, string externalOrderId, IReadOnlyList<ChannelUnits> left, CancellationToken ct);

    /// <summary>
    /// Why the channel does not let the seller cancel units of these SKUs of an order now, in its words; null when it
    /// does, or does not say.
    /// </summary>
    /// <param name="skus">None for the whole order.</param>
    Task<string?> WhyNotCancel(
        Guid shopId, string externalOrderId, IReadOnlyCollection<string> skus, CancellationToken ct);

    /// <summary>What the buyer of an order asks to cancel and nobody has answered; null when nothing is open.</summary>
    Task<ChannelCancellation?> OpenCancellation(Guid shopId, string externalOrderId, CancellationToken ct);

    /// <summary>
    /// Answers the buyer who asks to cancel. Repeating is harmless: an answer that the channel has already is accepted;
    /// one that it does not take (any more) is a refusal.
    /// </summary>
    Task<Result<CancellationAnswered>> AnswerCancellation(
        Guid shopId, string externalOrderId, CancellationAnswer answer, CancellationToken ct);

    /// <summary>
    /// The reasons by which the channel lets a buyer who asks to cancel be turned down; none when nothing is asked.
    /// </summary>
    /// <param name="language">What the reader reads, such as "es".</param>
    Task<IReadOnlyList<ChannelReason>> CancellationReasons(
        Guid shopId, string externalOrderId, string language, CancellationToken ct);
}

/// <summary>So many units of a SKU, by the seller's own code.</summary>
public sealed record ChannelUnits(string Sku, int Quantity);

/// <summary>What a buyer asks to cancel.</summary>
/// <param name="Reason">In the channel's words, for people.</param>
/// <param name="AnswerBy">Without an answer by then the channel decides; null when it does not say.</param>
/// <param name="Units">What is to be cancelled; of the whole order all its units.</param>
public sealed record ChannelCancellation(string Reason, DateTimeOffset? AnswerBy, IReadOnlyList<ChannelUnits> Units);

/// <summary>The seller's answer.</summary>
/// <param name="Accept">False: the order is to be sent all the same.</param>
/// <param name="Comment">Why not; what the buyer is told beside the channel's own reason.</param>
public sealed record CancellationAnswer(bool Accept, string? Comment)
{
    /// <summary>The channel's own name of the reason why not; null for the first that it lets be given.</summary>
    public string? Reason { get; init; }
}

/// <summary>The channel has the answer.</summary>
/// <param name="WasAnsweredBefore">True when it was answered there already.</param>
public sealed record CancellationAnswered(bool WasAnsweredBefore);

/// <summary>The channel cancelled it.</summary>
/// <param name="WasCancelledBefore">True when it was cancelled there already.</param>
public sealed record CancellationSent(bool WasCancelledBefore);

/// <summary>A shop of a seller at a sales channel.</summary>
/// <param name="Id">Our id of the connection.</param>
/// <param name="Channel">"TikTok Shop": what people call the channel.</param>
/// <param name="Name">The shop's name.</param>
/// <param name="Currency">ISO 4217 of its sales.</param>
/// <param name="TimeZoneId">IANA zone of its days and deadlines.</param>
public sealed record ConnectedShop(Guid Id, string Channel, string Name, string Currency, string TimeZoneId)
{
    /// <summary>The market it sells in, by its two letters; empty when it is not known.</summary>
    public string Region { get; init; } = "";

    /// <summary>Where its days begin and end; world time where its zone is not known here.</summary>
    public TimeZoneInfo Zone() =>
        TimeZoneInfo.TryFindSystemTimeZoneById(TimeZoneId, out var zone) ? zone : TimeZoneInfo.Utc;
}

/// <summary>What the channel is told: this order, with this carrier, under this number.</summary>
/// <param name="ExternalOrderId">The channel's number of the order.</param>
/// <param name="Carrier">The carrier's plain name, such as "UPS"; mapped to the channel's own provider.</param>
public sealed record ShipmentConfirmation(string ExternalOrderId, string Carrier, string TrackingNumber)
{
    /// <summary>What is in the parcel; empty when it is all of the order.</summary>
    public IReadOnlyList<ChannelUnits> Units { get; init; } = [];
}

/// <summary>The channel accepted it.</summary>
/// <param name="PackageId">The channel's id of the parcel; null when it gave none.</param>
/// <param name="WasConfirmedBefore">True when an earlier attempt had already gone through.</param>
public sealed record ShipmentConfirmed(string? PackageId, bool WasConfirmedBefore);

/// <summary>How a call to a channel failed, so that the caller knows whether to repeat it.</summary>
public enum ChannelFailureKind
{
    /// <summary>Overload, time-out, broken answer: repeat later.</summary>
    Retry,

    /// <summary>Too many calls: repeat after the pause.</summary>
    RateLimited,

    /// <summary>The seller must connect again.</summary>
    Reconnect,

    /// <summary>The request is wrong: repeating is of no use.</summary>
    Refused,

    /// <summary>The consent does not cover this call; other calls go through.</summary>
    ScopeMissing,
}

/// <summary>A call to a channel that did not go through.</summary>
public sealed class ChannelFailure(
    ChannelFailureKind kind, string message, string? code = null, Exception? inner = null) : Exception(message, inner)
{
    public ChannelFailureKind Kind { get; } = kind;

    /// <summary>The vendor's own code, for support.</summary>
    public string? Code { get; } = code;

    /// <summary>What a sale costs that took place and whose rest is not known yet; null where there is none.</summary>
    public Money? Charged { get; init; }

    /// <summary>No call of the shop goes through: a wrong secret, a clock that is off.</summary>
    public bool IsOfConnection { get; init; }

    /// <summary>To repeat the call as it is would be in vain, whatever becomes of the connection.</summary>
    public bool IsForGood => Kind == ChannelFailureKind.Refused && !IsOfConnection;
}

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
    /// Asks the channel to cancel an order as a whole, on the seller's account. Repeating is harmless: an order that is
    /// cancelled there already is accepted. An order that the channel will not cancel (any more) is a refusal.
    /// </summary>
    Task<Result<CancellationSent>> CancelOrder(Guid shopId, string externalOrderId, CancellationToken ct);
}

/// <summary>The channel cancelled it.</summary>
/// <param name="WasCancelledBefore">True when it was cancelled there already.</param>
public sealed record CancellationSent(bool WasCancelledBefore);

/// <summary>A shop of a seller at a sales channel.</summary>
/// <param name="Id">Our id of the connection.</param>
/// <param name="Channel">"TikTok Shop": what people call the channel.</param>
/// <param name="Name">The shop's name.</param>
/// <param name="Currency">ISO 4217 of its sales.</param>
/// <param name="TimeZoneId">IANA zone of its days and deadlines.</param>
public sealed record ConnectedShop(Guid Id, string Channel, string Name, string Currency, string TimeZoneId);

/// <summary>What the channel is told: this order, with this carrier, under this number.</summary>
/// <param name="ExternalOrderId">The channel's number of the order.</param>
/// <param name="Carrier">The carrier's plain name, such as "UPS"; mapped to the channel's own provider.</param>
public sealed record ShipmentConfirmation(string ExternalOrderId, string Carrier, string TrackingNumber);

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
}

/// <summary>A call to a channel that did not go through.</summary>
public sealed class ChannelFailure(
    ChannelFailureKind kind, string message, string? code = null, Exception? inner = null) : Exception(message, inner)
{
    public ChannelFailureKind Kind { get; } = kind;

    /// <summary>The vendor's own code, for support.</summary>
    public string? Code { get; } = code;
}

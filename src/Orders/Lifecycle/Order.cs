using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>
/// An order and its truth. Only its verbs write Status; each verb gives the fact that tells of the move, to be told in
/// the same transaction, or the problem why it may not move.
/// </summary>
internal sealed partial class Order : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's number; what people call the order.</summary>
    public string Number { get; private set; } = "";

    public OrderStatus Status { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>The channel's word up to then is applied.</summary>
    public DateTimeOffset ChannelUpdatedAt { get; private set; }

    /// <summary>When the channel released it; null while it may not be shipped.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    public DateTimeOffset? DispatchBy { get; private set; }

    public DateTimeOffset? DeliverBy { get; private set; }

    public long TotalMinor { get; private set; }

    public long ShippingMinor { get; private set; }

    public long TaxMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public int Units { get; private set; }

    public bool NotASale { get; private set; }

    public bool FulfilledByChannel { get; private set; }

    public bool CancelAsked { get; private set; }

    public string? BuyerName { get; private set; }

    /// <summary>The address as JSON; null while the channel hides it.</summary>
    public string? ShipTo { get; private set; }

    public string? BuyerNote { get; private set; }

    public string? Carrier { get; private set; }

    public string? TrackingNumber { get; private set; }

    /// <summary>When the first word of it reached us.</summary>
    public DateTimeOffset HintedAt { get; private set; }

    public DateTimeOffset ImportedAt { get; private set; }

    public DateTimeOffset? ReservedAt { get; private set; }

    public DateTimeOffset? ShippedAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>What stands in its way, as a reason; null when nothing does.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Guards against two writers at once.</summary>
    public int Version { get; private set; }

    public Money Total => new(TotalMinor, Currency);

    public ChannelAddress? Address => ShipTo is null ? null : JsonSerializer.Deserialize<ChannelAddress>(ShipTo);

    public Reason? TroubleReason => Trouble is null ? null : Reason.FromJson(Trouble);

    /// <summary>An order as it is seen for the first time; it stands nowhere until <see cref="Receive"/>.</summary>
    public static Order New(
        Guid workspaceId, Guid shopId, ChannelOrder told, DateTimeOffset hintedAt, DateTimeOffset at)
    {
        var order = new Order
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            ShopId = shopId,
            Number = told.ExternalId,
            PlacedAt = told.PlacedAt,
            HintedAt = hintedAt,
            ImportedAt = at,
            TrackingNumber = told.TrackingNumber,
        };

        order.Learn(told);
        order.TakeUnits(told);
        return order;
    }

    /// <summary>Takes over what the channel says, but not where it stands. False when the word is stale.</summary>
    public bool Learn(ChannelOrder told)
    {
        if (told.UpdatedAt < ChannelUpdatedAt)
        {
            return false;
        }

        ChannelUpdatedAt = told.UpdatedAt;
        (TotalMinor, ShippingMinor, TaxMinor, Currency) =
            (told.Total.Minor, told.Shipping.Minor, told.Tax.Minor, told.Total.Currency);
        (NotASale, FulfilledByChannel, CancelAsked) = (told.NotASale, told.FulfilledByChannel, told.CancelAsked);
        (DispatchBy, DeliverBy) = (told.DispatchBy ?? DispatchBy, told.DeliverBy ?? DeliverBy);
        BuyerNote = told.BuyerNote ?? BuyerNote;
        LearnDelivery(told);
        LearnKind(told);
        LearnDiscounts(told);
        LearnShipping(told);
        LearnPackages(told);
        return true;
    }

    /// <summary>Its first place: with its units reserved, or short of them, or wherever the channel has it.</summary>
    public OrderReceived Receive(ChannelOrderState state, bool reserved, Reason? shortage, DateTimeOffset at)
    {
        ReleasedAt = state is ChannelOrderState.Unpaid or ChannelOrderState.OnHold ? null : at;
        ReservedAt = reserved ? at : null;

        var to = state switch
        {
            ChannelOrderState.Cancelled => OrderStatus.Cancelled,
            ChannelOrderState.Delivered => OrderStatus.Delivered,
            ChannelOrderState.InTransit => OrderStatus.InTransit,
            ChannelOrderState.Shipped => OrderStatus.Shipped,
            _ => FulfilledByChannel ? OrderStatus.OnHold : WhereStockSays(reserved),
        };

        var move = new OrderReceived(Move(to), to);
        Trouble = shortage?.ToJson();
        return move;
    }

    /// <summary>The channel lets it go.</summary>
    public OrderReleased? Release(DateTimeOffset at)
    {
        if (ReleasedAt is not null || OrderLifecycle.HasLeft(Status) || OrderLifecycle.IsEnd(Status))
        {
            return null;
        }

        ReleasedAt = at;
        Version++;
        var to = Status == OrderStatus.OnHold && !FulfilledByChannel ? OrderStatus.Ready : Status;
        return new(to == Status ? Status : Move(to), to);
    }

    /// <summary>Stock that it waited for is now kept for it.</summary>
    public OrderReserved Reserve(DateTimeOffset at)
    {
        var to = WhereStockSays(reserved: true);
        var from = Move(to);
        (ReservedAt, Trouble) = (at, null);
        return new(from, to);
    }

    /// <summary>Its units are not there; null when it does not move: it waits already, or a person holds it.</summary>
    public OrderShortOfStock? RunShort(Reason shortage)
    {
        (ReservedAt, Trouble) = (null, shortage.ToJson());

        if (Status is OrderStatus.NoStock or OrderStatus.Held)
        {
            Version++;
            return null;
        }

        return new(Move(OrderStatus.NoStock), OrderStatus.NoStock);
    }

    public Result<OrderHeld> Hold() => OrderLifecycle.Allows(Status, OrderStatus.Held)
        ? new OrderHeld(Move(OrderStatus.Held), OrderStatus.Held)
        : OrderProblems.CannotHold(Number, Status);

    /// <param name="reserved">Whether its units are kept for it.</param>
    public Result<OrderUnheld> Unhold(bool reserved)
    {
        if (Status != OrderStatus.Held)
        {
            return OrderProblems.NotHeld(Number, Status);
        }

        var to = FulfilledByChannel ? OrderStatus.OnHold : WhereStockSays(reserved);
        return new OrderUnheld(Move(to), to);
    }

    public Result<OrderLabelAsked> AskLabel()
    {
        if (FulfilledByChannel)
        {
            return OrderProblems.ShippedByChannel(Number);
        }

        if (Status != OrderStatus.Ready)
        {
            return OrderProblems.NotReady(Number, Status);
        }

        if (Unreviewed() is { } unreviewed)
        {
            return unreviewed;
        }

        return IsAddressed
            ? new OrderLabelAsked(Move(OrderStatus.Labelling), OrderStatus.Labelling)
            : OrderProblems.NoAddress(Number);
    }

    public OrderLabelDropped DropLabel(Reason why)
    {
        var from = Move(OrderStatus.Ready);
        Trouble = why.ToJson();
        return new(from, OrderStatus.Ready);
    }

    public OrderShipped Ship(string carrier, string trackingNumber, DateTimeOffset at)
    {
        var from = Move(OrderStatus.Shipped);
        (Carrier, TrackingNumber, ShippedAt, Trouble) = (carrier, trackingNumber, at, null);
        return new(from, OrderStatus.Shipped, carrier, trackingNumber);
    }

    public OrderShippedElsewhere ShipElsewhere(OrderStatus to, string? trackingNumber, DateTimeOffset at)
    {
        var from = Move(to);
        (TrackingNumber, ShippedAt, Trouble) = (trackingNumber ?? TrackingNumber, ShippedAt ?? at, null);
        Seen(to, at);
        return new(from, to);
    }

    public OrderConfirmed Confirm(DateTimeOffset at)
    {
        (ConfirmedAt, Trouble) = (at, null);
        Version++;
        return new(TrackingNumber ?? "");
    }

    /// <summary>The channel knows of the cancellation; nothing is open any more.</summary>
    public OrderCancellationConfirmed ConfirmCancellation()
    {
        Trouble = null;
        Version++;
        return new();
    }

    /// <summary>Something stands in its way; null when that was known.</summary>
    public OrderTroubled? Worry(Reason trouble)
    {
        if (TroubleReason?.Code == trouble.Code)
        {
            return null;
        }

        Trouble = trouble.ToJson();
        Version++;
        return new(trouble.Code);
    }

    private OrderStatus WhereStockSays(bool reserved) =>
        !reserved ? OrderStatus.NoStock : ReleasedAt is null ? OrderStatus.OnHold : OrderStatus.Ready;

    private OrderStatus Move(OrderStatus to)
    {
        var from = Status;

        if (!OrderLifecycle.Allows(from, to))
        {
            throw new InvalidOperationException($"Order {Number} cannot go from {from} to {to}.");
        }

        Status = to;
        Version++;
        return from;
    }
}

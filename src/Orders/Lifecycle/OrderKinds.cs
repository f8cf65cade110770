using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>What kind of order it is, and the times on which its clocks turn.</summary>
internal sealed partial class Order
{
    public OrderKind Kind { get; private set; }

    /// <summary>The buyer pays when the parcel is handed over.</summary>
    public bool CashOnDelivery { get; private set; }

    /// <summary>The number of the order in whose place this one is sent.</summary>
    public string? Replaces { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>A pre-order's day.</summary>
    public DateTimeOffset? ReleaseOn { get; private set; }

    /// <summary>Days that the making takes; null when the channel does not say.</summary>
    public int? HandlingDays { get; private set; }

    /// <summary>False when every day of the calendar counts.</summary>
    public bool HandlingInBusinessDays { get; private set; }

    /// <summary>The channel is expected to release it in this second; null when it does not hold it.</summary>
    public DateTimeOffset? HoldUntil { get; private set; }

    public DeadlineSource DeadlineFrom { get; private set; }

    /// <summary>The channel cancels it by itself then, unless it has left.</summary>
    public DateTimeOffset? AutoCancelAt { get; private set; }

    /// <summary>The carrier's first scan: only then it is dispatched.</summary>
    public DateTimeOffset? ScannedAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>The seller is to blame that it was cancelled.</summary>
    public bool SellerFault { get; private set; }

    /// <summary>The channel's id of the buyer.</summary>
    public string? BuyerId { get; private set; }

    /// <summary>From when the days to dispatch count: a pre-order's day, else the payment, else the order.</summary>
    public DateTimeOffset ClockStart => ReleaseOn ?? PaidAt ?? PlacedAt;

    /// <summary>The calendar gives it a deadline; false when it has that one already, or the channel's.</summary>
    public bool Due(DateTimeOffset? at)
    {
        var from = at is null ? DeadlineSource.None : DeadlineSource.Calendar;

        if (DeadlineFrom == DeadlineSource.Channel || (DispatchBy, DeadlineFrom) == (at, from))
        {
            return false;
        }

        (DispatchBy, DeadlineFrom) = (at, from);
        Version++;
        return true;
    }

    /// <summary>The carrier or the channel saw it further on; null when it was known to be there or beyond.</summary>
    public IOrderMove? Travel(OrderStatus to, DateTimeOffset at)
    {
        if (!OrderLifecycle.HasLeft(Status) || !OrderLifecycle.Allows(Status, to))
        {
            return null;
        }

        var from = Move(to);
        Seen(to, at);
        return to == OrderStatus.Delivered ? new OrderDelivered(from, to) : new OrderInTransit(from, to);
    }

    /// <summary>The carrier saw it there: the first sight is the dispatch.</summary>
    private void Seen(OrderStatus at, DateTimeOffset when)
    {
        if (at is OrderStatus.InTransit or OrderStatus.Delivered)
        {
            ScannedAt ??= when;
        }

        if (at == OrderStatus.Delivered)
        {
            DeliveredAt ??= when;
        }
    }

    private void LearnKind(ChannelOrder told)
    {
        (Kind, CashOnDelivery, Replaces) = (told.Kind, told.CashOnDelivery, told.Replaces ?? Replaces);
        (PaidAt, ReleaseOn) = (told.PaidAt ?? PaidAt, told.ReleaseOn ?? ReleaseOn);
        (BuyerId, AutoCancelAt) = (told.BuyerId ?? BuyerId, told.AutoCancelAt ?? AutoCancelAt);

        if (told.Handling is { } handling)
        {
            (HandlingDays, HandlingInBusinessDays) = (handling.Days, handling.BusinessDays);
        }

        HoldUntil = told.State != ChannelOrderState.OnHold || FulfilledByChannel
            ? null
            : Kind == OrderKind.PreOrder && ReleaseOn is { } day ? day
            : (CashOnDelivery ? PlacedAt : PaidAt) + told.HoldFor;
        LearnDeadline(told);
        LearnWay(told);
    }

    private void LearnDeadline(ChannelOrder told)
    {
        if (FulfilledByChannel)
        {
            (DispatchBy, DeadlineFrom) = (null, DeadlineSource.None);
        }
        else if (told.DispatchBy is not null)
        {
            DeadlineFrom = DeadlineSource.Channel;
        }
    }

    private void LearnWay(ChannelOrder told)
    {
        if (told.State is ChannelOrderState.InTransit or ChannelOrderState.Delivered)
        {
            ScannedAt ??= told.CollectedAt ?? told.DeliveredAt ?? told.UpdatedAt;
        }

        if (told.State == ChannelOrderState.Delivered)
        {
            DeliveredAt ??= told.DeliveredAt ?? told.UpdatedAt;
        }

        if (told.State == ChannelOrderState.Cancelled)
        {
            CancelledAt = told.CancelledAt ?? CancelledAt ?? told.UpdatedAt;
            SellerFault = told.CancelledBy switch
            {
                CancelledBy.Seller => true,
                CancelledBy.Buyer => false,
                // By itself the channel ends what was not paid, and what was not dispatched in time.
                CancelledBy.Channel => !FulfilledByChannel && PaidAt is not null && DispatchBy <= CancelledAt,
                _ => SellerFault,
            };
        }
    }
}

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>What people put on an order beside its way.</summary>
internal sealed partial class Order
{
    /// <summary>The shop of orders that came through no channel.</summary>
    public static Guid NoShop => Guid.Empty;

    /// <summary>Entered by a person or read from a file: no channel knows of it.</summary>
    public bool IsByHand => ShopId == NoShop;

    /// <summary>Lines may change until a label is asked for; an order that is cancelled keeps those it had.</summary>
    public bool TakesLines(ChannelOrder told) => Status == OrderStatus.None
        || (Status is OrderStatus.OnHold or OrderStatus.NoStock or OrderStatus.Ready or OrderStatus.Held
            && told.Lines.Count > 0
            && told.State != ChannelOrderState.Cancelled);

    /// <summary>Before the others where orders wait for stock or a label.</summary>
    public bool Urgent { get; private set; }

    public Result<OrderUrgencySet> SetUrgent(bool urgent)
    {
        if (Urgent == urgent)
        {
            return OrderProblems.UrgencyKnown(Number, urgent);
        }

        Urgent = urgent;
        Version++;
        return new OrderUrgencySet(urgent);
    }

    /// <summary>A tag or a note came or went: who shows it shows it anew.</summary>
    public void Touch() => Version++;

    /// <summary>Its label is not wanted any more; refused once it is bought, for then the order has left.</summary>
    public Result<OrderLabelDropped> StopLabel()
    {
        if (Status != OrderStatus.Labelling)
        {
            return OrderProblems.NoLabelToStop(Number, Status);
        }

        Trouble = null;
        return new OrderLabelDropped(Move(OrderStatus.Ready), OrderStatus.Ready);
    }
}

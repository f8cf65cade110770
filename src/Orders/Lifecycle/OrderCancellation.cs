using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>How an order loses units, and how its buyer is answered.</summary>
internal sealed partial class Order
{
    /// <summary>So many units fewer; the channel tells the new total.</summary>
    public void TakeOff(int units)
    {
        Units -= units;
        Version++;
    }

    /// <summary>The buyer's request is decided, or the channel repeats one that is.</summary>
    public void CloseCancellationRequest()
    {
        CancelAsked = false;
        Version++;
    }

    /// <summary>The channel has the answer: what stood in the way of it does not any more.</summary>
    public void ClearTrouble()
    {
        if (TroubleReason?.Code is "orders.answer_waits" or "orders.answer_refused")
        {
            Trouble = null;
        }

        Version++;
    }

    /// <summary>The buyer was turned down: it goes on where it stands.</summary>
    public CancellationRejected RejectCancellationRequest(Guid cancellationId)
    {
        CloseCancellationRequest();
        return new(cancellationId, Status, Status);
    }

    public Result<OrderCancelled> Cancel()
    {
        if (!OrderLifecycle.Allows(Status, OrderStatus.Cancelled))
        {
            return OrderProblems.CannotCancel(Number, Status);
        }

        // What does not go on has nothing in its way any more.
        Trouble = null;
        return new OrderCancelled(Move(OrderStatus.Cancelled), OrderStatus.Cancelled);
    }
}

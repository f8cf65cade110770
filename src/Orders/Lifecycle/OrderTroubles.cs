using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>What stands in the way of orders.</summary>
internal static class OrderTroubles
{
    /// <summary>Keeps the trouble with its order and tells it; nothing when it was known.</summary>
    public static void Worry(this AppDb db, Order order, Reason trouble, Actor by)
    {
        if (order.Worry(trouble) is { } told)
        {
            db.Tell(told, order.Id, by, trouble);
        }
    }
}

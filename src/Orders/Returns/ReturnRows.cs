using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns;

/// <summary>A return to be changed, with its order and, when it was asked for at a channel, the word of that.</summary>
internal sealed record ReturnForChange(OrderReturn Own, Order Order, ReturnAtChannel? Told);

/// <summary>Returns to be changed.</summary>
internal static class ReturnRows
{
    /// <summary>
    /// Loads a return for a change, in the open transaction. The order is locked first: two who change one return come
    /// one after the other. Null when there is none.
    /// </summary>
    public static async Task<ReturnForChange?> ReturnForChange(this AppDb db, Guid id, CancellationToken ct)
    {
        var orderId = await db.Set<OrderReturn>().Where(own => own.Id == id).Select(own => (Guid?)own.OrderId)
            .FirstOrDefaultAsync(ct);

        if (orderId is not { } of || !(await db.OrdersForChange([of], ct)).TryGetValue(of, out var order))
        {
            return null;
        }

        return new(
            await db.Set<OrderReturn>().FirstAsync(own => own.Id == id, ct),
            order,
            await db.Set<ReturnAtChannel>().FirstOrDefaultAsync(row => row.ReturnId == id, ct));
    }
}

using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns.AtChannel;

/// <summary>
/// Counts the returns and cancellations whose clock has nearly run down; those answered do not count.
/// </summary>
internal sealed class CountAnswersDue(AppDb db, TimeProvider clock) : IAnswerClocks
{
    public async Task<IReadOnlyList<AnswersDue>> Due(TimeSpan soon, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + soon;
        var returns = await (
            from own in db.Set<OrderReturn>()
            join told in db.Set<ReturnAtChannel>() on own.Id equals told.ReturnId
            where own.AnswerBy <= until && (told.Decision == null || told.ToldAt != null || told.Refusal != null)
            select new { told.ShopId, At = own.AnswerBy!.Value }).ToListAsync(ct);
        var cancellations = await (
            from own in db.Set<Cancellation>()
            join order in db.Set<Order>() on own.OrderId equals order.Id
            where own.Kind == CancellationKind.Request && own.State == CancellationState.Requested
                && own.AnswerBy <= until
            select new { order.ShopId, At = own.AnswerBy!.Value }).ToListAsync(ct);

        return
        [
            .. returns.Concat(cancellations).Select(own => own.ShopId).Distinct().Select(shop => new AnswersDue(
                shop,
                returns.Count(own => own.ShopId == shop),
                cancellations.Count(own => own.ShopId == shop),
                returns.Where(own => own.ShopId == shop).Select(own => (DateTimeOffset?)own.At).Min(),
                cancellations.Where(own => own.ShopId == shop).Select(own => (DateTimeOffset?)own.At).Min())),
        ];
    }
}

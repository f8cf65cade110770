using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Import;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Create;

/// <summary>
/// A person enters an order that came through no channel: by telephone, at a fair, from a friend. It reserves its units
/// in the same commit and ships like any other; no channel is told of it. Its number is taken once. Who gives it no
/// deadline leaves that to the calendar.
/// </summary>
internal sealed class CreateOrder(AppDb db, CheckNewOrders check, ImportOrders import, TimeProvider clock)
{
    private const string Lock = "orders by hand";

    public async Task<Result<Guid>> Run(NewOrder asked, Actor by, CancellationToken ct)
    {
        var looked = (await check.Run([asked], ct))[0];

        if (looked.Ready is null)
        {
            return looked.Problems[0];
        }

        await using var work = await db.Begin(ct);
        var answer = (await Create([looked], new("orders.entered_by_hand"), by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>
    /// Many, each number once, in the caller's transaction; one whose number is taken is refused and changes nothing.
    /// </summary>
    /// <param name="looked">Orders in which nothing was found wrong.</param>
    public async Task<IReadOnlyList<Result<Guid>>> Create(
        IReadOnlyList<CheckedOrder> looked, Reason why, Actor by, CancellationToken ct)
    {
        await db.OnlyOneWithKey(Lock, ct);
        var now = clock.GetUtcNow();
        var numbers = looked.Select(own => own.Ready!.ExternalId).ToList();
        var taken = await db.Set<Order>()
            .Where(order => order.ShopId == Order.NoShop && numbers.Contains(order.Number))
            .ToDictionaryAsync(order => order.Number, order => order.Id, ct);
        var fresh = looked.Where(own => !taken.ContainsKey(own.Ready!.ExternalId))
            .Select(own => (Told: own.Ready!, Order: New(own, now))).ToList();
        var made = fresh.ToDictionary(own => own.Told.ExternalId, own => own.Order.Id);

        await import.Receive(null, fresh, why, by, now, ct);
        return [.. numbers.Select(number => made.TryGetValue(number, out var id)
            ? (Result<Guid>)id
            : CreateProblems.NumberTaken(number, taken[number]))];
    }

    private Order New(CheckedOrder looked, DateTimeOffset now)
    {
        var order = Order.New(db.Scope.Id, Order.NoShop, looked.Ready!, now, now);
        order.Due(looked.Calendar.DeadlineOf(order));
        return order;
    }
}

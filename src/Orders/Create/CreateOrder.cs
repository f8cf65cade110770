using CreatorFlow.Channels.Contracts;
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
/// in the same commit and ships like any other; no channel is told of it. Its number is taken once.
/// </summary>
internal sealed class CreateOrder(AppDb db, CheckNewOrders check, ImportOrders import, TimeProvider clock)
{
    private const string Lock = "orders by hand";

    public async Task<Result<Guid>> Run(NewOrder asked, Actor by, CancellationToken ct)
    {
        var looked = (await check.Run([asked], ct))[0];

        if (looked.Ready is not { } ready)
        {
            return looked.Problems[0];
        }

        await using var work = await db.Begin(ct);
        var answer = (await Create([ready], new("orders.entered_by_hand"), by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>
    /// Many, each number once, in the caller's transaction; one whose number is taken is refused and changes nothing.
    /// </summary>
    public async Task<IReadOnlyList<Result<Guid>>> Create(
        IReadOnlyList<ChannelOrder> ready, Reason why, Actor by, CancellationToken ct)
    {
        await db.OnlyOneWithKey(Lock, ct);
        var now = clock.GetUtcNow();
        var numbers = ready.Select(order => order.ExternalId).ToList();
        var taken = await db.Set<Order>()
            .Where(order => order.ShopId == Order.NoShop && numbers.Contains(order.Number))
            .ToDictionaryAsync(order => order.Number, order => order.Id, ct);
        var fresh = ready.Where(order => !taken.ContainsKey(order.ExternalId))
            .Select(told => (Told: told, Order: Order.New(db.Scope.Id, Order.NoShop, told, now, now))).ToList();
        var made = fresh.ToDictionary(own => own.Told.ExternalId, own => own.Order.Id);

        await import.Receive(null, fresh, why, by, now, ct);
        return [.. numbers.Select(number => made.TryGetValue(number, out var id)
            ? (Result<Guid>)id
            : CreateProblems.NumberTaken(number, taken[number]))];
    }
}

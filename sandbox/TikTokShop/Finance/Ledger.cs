using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;

namespace CreatorFlow.Sandbox.TikTokShop.Finance;

/// <summary>
/// The money of a shop, by the day it is settled on, and what is still to come. It follows from orders and returns, so
/// it is made again at each start. Use under the gate.
/// </summary>
internal sealed class Ledger
{
    private readonly SortedDictionary<long, Statement> byDay = [];
    private readonly Dictionary<long, List<(long Day, long Id)>> ofOrder = [];
    private readonly PriorityQueue<long, long> leaving = new();

    /// <summary>Orders whose money is still to come, by creation.</summary>
    public Listing Unsettled { get; } = new(ofCreationOnly: true);

    public IEnumerable<Statement> Statements => byDay.Values;

    /// <summary>Number of adjustments booked.</summary>
    public int Adjustments { get; private set; }

    public Statement? OfDay(long day) => byDay.GetValueOrDefault(day);

    /// <summary>The entries of an order that are in statements made until now.</summary>
    public IReadOnlyList<(Statement Statement, Entry Entry)> OfOrder(long number, long nowMs) =>
        [.. ofOrder.GetValueOrDefault(number, [])
            .Select(found => (Statement: byDay[found.Day], found.Id))
            .Where(found => found.Statement.IsOut(nowMs))
            .Select(found => (found.Statement, found.Statement.Get(found.Id)))];

    /// <summary>The money of a paid order will come.</summary>
    public void Expect(Order order)
    {
        var state = order.State;

        // What was paid back before it was delivered will never be settled.
        if (state.Status == OrderStatus.Cancelled || (state.CompletedMs > 0 && state.DeliveredMs == 0))
        {
            Unsettled.Remove(order.Number);
        }
        else if (state.PaidMs > 0)
        {
            Unsettled.Put(order.Number, order.CreatedMs);
        }
    }

    public void Book(int shop, long day, Entry entry)
    {
        if (!byDay.TryGetValue(day, out var statement))
        {
            byDay[day] = statement = new Statement(shop, day);
        }

        Adjustments += entry.Order is null ? 1 : 0;

        if (!statement.Add(entry) || entry.Order is null)
        {
            return;
        }

        if (!ofOrder.TryGetValue(entry.Order.Number, out var own))
        {
            ofOrder[entry.Order.Number] = own = [];
        }

        own.Add((day, entry.Id));
        leaving.Enqueue(entry.Order.Number, statement.AtMs);
    }

    /// <summary>Orders whose statement is made are no longer unsettled.</summary>
    public void Settle(long nowMs)
    {
        while (leaving.TryPeek(out var number, out var at) && at <= nowMs)
        {
            leaving.Dequeue();
            Unsettled.Remove(number);
        }
    }
}

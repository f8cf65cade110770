using System.Collections.Concurrent;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// All orders: by identifier, in the order of creation and of last change, by status, and what is due when. Changed
/// under
/// the gate; finding one by identifier needs none.
/// </summary>
internal sealed class OrderBook
{
    private readonly ConcurrentDictionary<string, Order> byId = new(StringComparer.Ordinal);
    private readonly SortedSet<(long AtMs, long Number)> byUpdate = [];
    private readonly SortedSet<(long AtMs, long Number)> byCreation = [];
    private readonly Dictionary<long, Order> byNumber = [];
    private readonly PriorityQueue<long, long> due = new();
    private readonly int[] counts = new int[OrderStatusText.All.Count];

    public OrderBook(SandboxStore store, Scenario scenario)
    {
        foreach (var record in store.Load<OrderRecord>(Order.Kind).Values.OrderBy(record => record.Number))
        {
            var plan = record.Lines is { } lines
                ? new PlannedOrder(lines, IsCancelled: false, record.Buyer ?? 0)
                {
                    Kind = record.Kind,
                    Days = record.Days,
                    Replaces = record.Replaces,
                }
                : scenario.Order((int)record.Number - 1);
            var buyer = Buyer.Of(scenario.Seed, plan.Buyer);
            Add(new Order(record.Number, plan, buyer, record.CreatedMs, record.Taken, record.State));
        }
    }

    /// <summary>Number of the scenario's orders that are placed; the next one is at this position.</summary>
    public int Placed { get; private set; }

    /// <summary>Number of orders placed by hand.</summary>
    public int Manual { get; private set; }

    public int Count => byId.Count;

    public long Lines { get; private set; }

    public long Units { get; private set; }

    public IEnumerable<Order> All => byNumber.Values;

    public int CountOf(OrderStatus status) => counts[(int)status];

    public Order? Find(string id) => byId.GetValueOrDefault(id);

    public void Add(Order order)
    {
        byId[order.Id] = order;
        byNumber.Add(order.Number, order);
        byCreation.Add((order.CreatedMs, order.Number));
        byUpdate.Add((order.State.UpdatedMs, order.Number));
        counts[(int)order.State.Status]++;
        Lines += order.Plan.Lines.Count;
        Units += order.Units;
        Placed += order.IsOfScenario ? 1 : 0;
        Manual += order.IsOfScenario ? 0 : 1;
    }

    /// <summary>Gives the order its new state and keeps the orderings right.</summary>
    public void Move(Order order, OrderState to)
    {
        counts[(int)order.State.Status]--;
        counts[(int)to.Status]++;

        if (order.State.UpdatedMs != to.UpdatedMs)
        {
            byUpdate.Remove((order.State.UpdatedMs, order.Number));
            byUpdate.Add((to.UpdatedMs, order.Number));
        }

        order.State = to;
    }

    public void Plan(Order order, long atMs) => due.Enqueue(order.Number, atMs);

    /// <summary>The next order with something due until now.</summary>
    public Order? NextDue(long nowMs)
    {
        if (!due.TryPeek(out var number, out var at) || at > nowMs)
        {
            return null;
        }

        due.Dequeue();
        return byNumber[number];
    }

    /// <summary>
    /// The orders whose time of creation or change lies in [from, until), in order of that time, with their sort keys.
    /// </summary>
    public IEnumerable<(long AtMs, Order Order)> Between(bool update, long fromMs, long untilMs, bool ascending)
    {
        var all = update ? byUpdate : byCreation;

        if (fromMs >= untilMs)
        {
            return [];
        }

        var view = all.GetViewBetween((fromMs, long.MinValue), (untilMs, long.MinValue));
        return (ascending ? view : view.Reverse()).Select(key => (key.AtMs, byNumber[key.Number]));
    }
}

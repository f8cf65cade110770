using System.Collections.Concurrent;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// All orders of a shop: by identifier, by time and status, by buyer, and what is due when. Changed under the gate;
/// finding one by identifier needs none.
/// </summary>
internal sealed class OrderBook
{
    private readonly ConcurrentDictionary<string, Order> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Order> byNumber = [];
    private readonly Dictionary<string, List<long>> ofBuyer = new(StringComparer.Ordinal);
    private readonly PriorityQueue<long, long> due = new();
    private readonly int[] counts = new int[OrderStatusText.All.Count];

    public OrderBook(Market market, IEnumerable<OrderRecord> kept)
    {
        foreach (var record in kept)
        {
            var plan = PlanOf(market, record);
            var buyer = Buyer.Of(market.Scenario.Seed, plan.Buyer, market.Profile);
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

    /// <summary>The orders by time and status, named by their numbers.</summary>
    public Listing Listing { get; } = new();

    public int CountOf(OrderStatus status) => counts[(int)status];

    public Order? Find(string id) => byId.GetValueOrDefault(id);

    public Order? Find(long number) => byNumber.GetValueOrDefault(number);

    public Order Get(long number) => byNumber[number];

    /// <summary>The numbers of a buyer's orders.</summary>
    public IReadOnlyList<long> OfBuyer(string userId) => ofBuyer.GetValueOrDefault(userId) ?? [];

    public void Add(Order order)
    {
        byId[order.Id] = order;
        byNumber.Add(order.Number, order);
        Put(order, order.State);
        counts[(int)order.State.Status]++;
        Lines += order.Plan.Lines.Count;
        Units += order.Units;
        Placed += order.IsOfScenario ? 1 : 0;
        Manual += order.IsOfScenario ? 0 : 1;

        if (!ofBuyer.TryGetValue(order.Buyer.UserId, out var own))
        {
            ofBuyer[order.Buyer.UserId] = own = [];
        }

        own.Add(order.Number);
    }

    /// <summary>Gives the order its new state and keeps the listings right.</summary>
    public void Move(Order order, OrderState to)
    {
        counts[(int)order.State.Status]--;
        counts[(int)to.Status]++;
        Put(order, to);
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

    private void Put(Order order, OrderState state) =>
        Listing.Put(order.Number, order.CreatedMs, state.UpdatedMs, state.Status.Wire());

    private static PlannedOrder PlanOf(Market market, OrderRecord record) => record.Lines is { } lines
        ? new PlannedOrder(lines, IsCancelled: false, record.Buyer ?? 0)
        {
            Kind = record.Kind,
            Days = record.Days,
            Replaces = record.Replaces,
            NeverPays = record.NeverPays,
        }
        : market.Scenario.Order((int)(record.Number - Order.NumberAt(market.Shop.Ordinal, 1)));
}

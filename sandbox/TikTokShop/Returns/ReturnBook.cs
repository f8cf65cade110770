using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;

namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>All cases of a shop, and what is due when. Use under the gate.</summary>
internal sealed class ReturnBook
{
    private readonly Dictionary<string, ReturnCase> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ReturnCase>> ofOrder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReturnCase> byKey = new(StringComparer.Ordinal);
    private readonly PriorityQueue<ReturnCase, long> due = new();

    public ReturnBook(IEnumerable<ReturnRecord> kept)
    {
        foreach (var record in kept.OrderBy(found => found.Id, StringComparer.Ordinal))
        {
            Index(new ReturnCase(record));
        }
    }

    public Listing Listing { get; } = new();

    public IEnumerable<ReturnCase> All => byId.Values;

    public ReturnCase? Find(string id) => byId.GetValueOrDefault(id);

    public ReturnCase Get(long number) => byId[number.ToString(CultureInfo.InvariantCulture)];

    /// <summary>The case that a call with this key opened before.</summary>
    public ReturnCase? OfKey(string key) => key.Length == 0 ? null : byKey.GetValueOrDefault(key);

    public IReadOnlyList<ReturnCase> OfOrder(string orderId) => ofOrder.GetValueOrDefault(orderId) ?? [];

    public ReturnCase? OpenOf(string orderId) => ofOrder.GetValueOrDefault(orderId)?.Find(found => found.IsOpen);

    public ReturnCase Add(
        Order order, IReadOnlyList<int> units, string type, string role, string reason, long nowMs, string key)
    {
        var id = order.NewReturnId(OfOrder(order.Id).Count).ToString(CultureInfo.InvariantCulture);
        var added = new ReturnCase(new ReturnRecord(id, order.Id, units, type, role, reason, nowMs)
        {
            Status = type == ReturnCase.Replacement ? ReturnStatus.ReplacementPending : ReturnStatus.Pending,
            UpdatedMs = nowMs,
            SinceMs = nowMs,
            Keys = key.Length > 0 ? [$"open {key}"] : [],
        });
        Index(added);
        return added;
    }

    /// <summary>Gives the case what is new about it.</summary>
    public void Change(ReturnCase found, ReturnRecord to)
    {
        found.Record = to;
        Put(found);
    }

    public void Plan(ReturnCase found, long atMs) => due.Enqueue(found, atMs);

    public ReturnCase? NextDue(long nowMs) =>
        due.TryPeek(out _, out var at) && at <= nowMs ? due.Dequeue() : null;

    private void Index(ReturnCase found)
    {
        byId.Add(found.Id, found);

        if (!ofOrder.TryGetValue(found.OrderId, out var list))
        {
            ofOrder[found.OrderId] = list = [];
        }

        list.Add(found);

        foreach (var key in found.Record.Keys.Where(key => key.StartsWith("open ", StringComparison.Ordinal)))
        {
            byKey[key["open ".Length..]] = found;
        }

        Put(found);
    }

    private void Put(ReturnCase found) =>
        Listing.Put(found.Number, found.Record.CreatedMs, found.Record.UpdatedMs, found.Status);
}

using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;

namespace CreatorFlow.Sandbox.TikTokShop.Cancellations;

/// <summary>All cancellations of a shop. Use under the gate.</summary>
internal sealed class CancellationBook
{
    private readonly Dictionary<string, Cancellation> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cancellation>> ofOrder = new(StringComparer.Ordinal);
    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);

    public CancellationBook(IEnumerable<Cancellation> kept)
    {
        foreach (var cancellation in kept.OrderBy(found => found.Id, StringComparer.Ordinal))
        {
            Index(cancellation);
        }
    }

    /// <summary>The cancellations by time and status, named by their numbers.</summary>
    public Listing Listing { get; } = new();

    /// <summary>The orders whose buyers wait for an answer.</summary>
    public IEnumerable<string> Waiting => waiting;

    public Cancellation? Find(string id) => byId.GetValueOrDefault(id);

    public Cancellation Get(long number) => byId[number.ToString(CultureInfo.InvariantCulture)];

    public IReadOnlyList<Cancellation> OfOrder(string orderId) => ofOrder.GetValueOrDefault(orderId) ?? [];

    public Cancellation? PendingOf(string orderId) =>
        waiting.Contains(orderId)
            ? ofOrder[orderId].Find(cancellation => cancellation.Status == Cancellation.Pending)
            : null;

    public Cancellation Add(
        Order order, string role, string reason, string status, long nowMs, IReadOnlyList<int>? units)
    {
        var id = order.NewCancelId(OfOrder(order.Id).Count).ToString(CultureInfo.InvariantCulture);
        var cancellation =
            new Cancellation(id, order.Id, role, reason, nowMs, units) { Status = status, UpdatedMs = nowMs };
        Index(cancellation);
        return cancellation;
    }

    /// <summary>Gives it a new status.</summary>
    public void Move(Cancellation cancellation, string status, long nowMs)
    {
        (cancellation.Status, cancellation.UpdatedMs) = (status, nowMs);
        Put(cancellation);
    }

    private void Index(Cancellation cancellation)
    {
        byId.Add(cancellation.Id, cancellation);

        if (!ofOrder.TryGetValue(cancellation.OrderId, out var list))
        {
            ofOrder[cancellation.OrderId] = list = [];
        }

        list.Add(cancellation);
        Put(cancellation);
    }

    private void Put(Cancellation cancellation)
    {
        Listing.Put(cancellation.Number, cancellation.CreatedMs, cancellation.UpdatedMs, cancellation.Status);

        if (cancellation.Status == Cancellation.Pending)
        {
            waiting.Add(cancellation.OrderId);
        }
        else
        {
            waiting.Remove(cancellation.OrderId);
        }
    }
}

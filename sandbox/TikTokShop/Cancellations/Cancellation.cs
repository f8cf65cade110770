using System.Globalization;
using CreatorFlow.Sandbox.TikTokShop.Orders;

namespace CreatorFlow.Sandbox.TikTokShop.Cancellations;

/// <summary>
/// A wish to cancel an order or some of its units (null: all), and how it ended. Times are epoch milliseconds.
/// </summary>
internal sealed record Cancellation(
    string Id, string OrderId, string Role, string Reason, long CreatedMs, IReadOnlyList<int>? Units) : ISaved
{
    public const string Kind = "tiktok.cancellation";
    public const string Pending = "CANCELLATION_REQUEST_PENDING";
    public const string Complete = "CANCELLATION_REQUEST_COMPLETE";
    public const string Refused = "CANCELLATION_REQUEST_CANCELLED";

    public required string Status { get; set; }

    public required long UpdatedMs { get; set; }

    public SandboxDocument Document() => SandboxDocument.Of(Kind, Id, this);
}

/// <summary>All cancellations. Use under the gate.</summary>
internal sealed class CancellationBook
{
    private readonly Dictionary<string, Cancellation> byId;
    private readonly Dictionary<string, List<Cancellation>> ofOrder = new(StringComparer.Ordinal);

    public CancellationBook(SandboxStore store)
    {
        byId = new(store.Load<Cancellation>(Cancellation.Kind), StringComparer.Ordinal);

        foreach (var cancellation in byId.Values)
        {
            Index(cancellation);
        }
    }

    public IEnumerable<Cancellation> All => byId.Values;

    public Cancellation? Find(string id) => byId.GetValueOrDefault(id);

    public Cancellation? PendingOf(string orderId) =>
        ofOrder.GetValueOrDefault(orderId)?.Find(cancellation => cancellation.Status == Cancellation.Pending);

    public Cancellation Add(
        Order order, string role, string reason, string status, long nowMs, IReadOnlyList<int>? units)
    {
        var earlier = ofOrder.GetValueOrDefault(order.Id)?.Count ?? 0;
        var id = order.NewCancelId(earlier).ToString(CultureInfo.InvariantCulture);
        var cancellation =
            new Cancellation(id, order.Id, role, reason, nowMs, units) { Status = status, UpdatedMs = nowMs };
        byId.Add(id, cancellation);
        Index(cancellation);
        return cancellation;
    }

    private void Index(Cancellation cancellation)
    {
        if (!ofOrder.TryGetValue(cancellation.OrderId, out var list))
        {
            ofOrder[cancellation.OrderId] = list = [];
        }

        list.Add(cancellation);
    }
}

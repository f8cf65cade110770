using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Orders.Figures;

/// <summary>How many orders stand where, as that changes.</summary>
internal sealed class LiveOpenOrders(TallyOrders tally) : ILiveValues
{
    public string Channel => OrdersLive.Updates;

    public string Permission => Permissions.OrdersRead;

    public Type Payload => typeof(OpenOrdersNow);

    public IReadOnlyCollection<string> Kinds => OrdersLive.Moves;

    // Deadlines pass without a fact.
    public TimeSpan? Every => TimeSpan.FromSeconds(15);

    public async Task<object> Compute(CancellationToken ct)
    {
        var counts = (await tally.ByStatus(TallyOrders.NotDispatched, ct)).ToDictionary(own => own.Status);
        return new OpenOrdersNow(
            Of(OrderStatus.OnHold),
            Of(OrderStatus.NoStock),
            Of(OrderStatus.Held),
            Of(OrderStatus.Ready),
            Of(OrderStatus.Labelling),
            counts.Values.Sum(own => own.Soon),
            counts.Values.Sum(own => own.Late));

        int Of(OrderStatus status) => counts.TryGetValue(status, out var own) ? own.Count : 0;
    }
}

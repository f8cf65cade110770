using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;

namespace CreatorFlow.Orders.Parcels;

/// <summary>
/// Tells the channel the tracking number of one parcel of a split order, with the units in it. The order is confirmed
/// when all its parcels are.
/// </summary>
internal sealed class ConfirmParcel(AppDb db, IChannels channels, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.confirm_parcel";

    public string Kind => JobKind;

    // One after the other in a shop: which units are open there depends on the parcel before.
    public JobLimits Limits { get; } = JobLimits.Awaited with { BatchesAtOnce = 4 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        var answer = await Ask(id, Guid.Parse(batch.Lane), ct);
        db.ChangeTracker.Clear();

        await using var work = await db.Begin(ct);
        var seen = await PackedOrders.LoadParcels(db, [id], ct);
        var orderId = seen.All.Count == 1 ? seen.OrdersIn(seen.All[0])[0] : Guid.Empty;
        db.ChangeTracker.Clear();
        var (orders, packed) = await PackedOrders.ForChange(db, [orderId], ct);
        Conclude(
            batch, job, orders.GetValueOrDefault(orderId), packed.All.FirstOrDefault(own => own.Id == id), packed,
            answer);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task<ChannelAnswer?> Ask(Guid id, Guid shopId, CancellationToken ct)
    {
        var packed = await PackedOrders.LoadParcels(db, [id], ct);

        if (packed.All is not [{ ConfirmedAt: null, TrackingNumber: { } number } parcel])
        {
            return null;
        }

        var orderId = packed.OrdersIn(parcel)[0];
        var order = await db.Set<Order>().FindAsync([db.Scope.Id, orderId], ct);

        if (order is null || order.Status == OrderStatus.Cancelled)
        {
            return null;
        }

        var units = packed.LinesOf(parcel).Select(line => new ChannelUnits(line.Sku, line.Quantity));
        var confirmation = new ShipmentConfirmation(order.Number, parcel.Carrier ?? "", number) { Units = [.. units] };
        return await ChannelAnswer.Of(() => channels.ConfirmShipment(shopId, confirmation, ct));
    }

    private void Conclude(
        JobBatch batch, Job job, Order? order, Parcel? parcel, PackedOrders packed, ChannelAnswer? answer)
    {
        if (answer is null || order is null || parcel is null)
        {
            batch.Done(job);
        }
        else if (answer.Settle(db, batch, job, order, "orders.confirm_waits", "orders.confirm_refused"))
        {
            Confirm(order, parcel, packed);
        }
    }

    private void Confirm(Order order, Parcel parcel, PackedOrders packed)
    {
        parcel.Confirm(clock.GetUtcNow());
        db.Tell(
            new ParcelConfirmed(parcel.Id, parcel.Number, parcel.TrackingNumber ?? ""), order.Id, Actor.System,
            new("orders.confirmed"));

        if (OrderLifecycle.HasLeft(order.Status) && packed.Of(order.Id).All(own => own.ConfirmedAt is not null))
        {
            db.Tell(order.Confirm(clock.GetUtcNow()), order.Id, Actor.System, new("orders.confirmed"));
        }
        else
        {
            order.Touch();
        }
    }
}

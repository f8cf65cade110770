using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
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
    public JobLimits Limits { get; } = new() { BatchesAtOnce = 4, MaxAttempts = 40 };

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

    private async Task<Answer?> Ask(Guid id, Guid shopId, CancellationToken ct)
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

        try
        {
            var units = packed.LinesOf(parcel).Select(line => new ChannelUnits(line.Sku, line.Quantity));
            var result = await channels.ConfirmShipment(
                shopId, new(order.Number, parcel.Carrier ?? "", number) { Units = [.. units] }, ct);
            return new(result.Problem?.Detail, null);
        }
        catch (ChannelFailure failure)
        {
            return failure.Kind == ChannelFailureKind.Refused ? new(failure.Message, null) : new(null, failure);
        }
    }

    private void Conclude(
        JobBatch batch, Job job, Order? order, Parcel? parcel, PackedOrders packed, Answer? answer)
    {
        switch (answer)
        {
            case null:
            case var _ when order is null || parcel is null:
                batch.Done(job);
                break;

            case { Failure: { } failure }:
                Worry(order, new Reason("orders.confirm_waits").With("text", failure.Message));
                batch.Retry(job, failure.Message);
                break;

            case { Refusal: { } refusal }:
                Worry(order, new Reason("orders.confirm_refused").With("text", refusal));
                batch.Dead(job, refusal);
                break;

            default:
                Confirm(order, parcel, packed);
                batch.Done(job);
                break;
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

    private void Worry(Order order, Reason trouble)
    {
        if (order.Worry(trouble) is { } told)
        {
            db.Tell(told, order.Id, Actor.System, trouble);
        }
    }

    private sealed record Answer(string? Refusal, ChannelFailure? Failure);
}

using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>
/// A person answers the buyer who asks to cancel. Yes: what was asked is cancelled in the same commit; a label that is
/// bought and not scanned is voided, and its units are back in the house. No: the order goes on where it stands. The
/// channel is told either way.
/// </summary>
internal sealed class AnswerCancellationRequest(
    AppDb db, CancelUnits cancelUnits, IMoveStock stock, ILabels labels, LeaveParcels leave, IJobQueue jobs,
    TimeProvider clock)
{
    /// <summary>No name of a channel's reason is longer.</summary>
    private const int MaxReason = 200;

    public Task<Result<Guid>> Accept(Guid orderId, Actor by, CancellationToken ct) =>
        Decide(orderId, (order, request, packed) => Accept(order, request, packed, by, ct), ct);

    /// <param name="reason">What the buyer is told, in the seller's words.</param>
    /// <param name="channelReason">One of the channel's; null for the first that it lets be given.</param>
    public Task<Result<Guid>> Reject(
        Guid orderId, string? reason, string? channelReason, Actor by, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(reason) ? Task.FromResult<Result<Guid>>(OrderProblems.ReasonMissing())
        : channelReason?.Length > MaxReason
            ? Task.FromResult<Result<Guid>>(CancellationProblems.UnknownReason(MaxReason))
        : Decide(
            orderId,
            (order, request, _) => Reject(
                order, request, reason.Trim(), string.IsNullOrWhiteSpace(channelReason) ? null : channelReason, by),
            ct);

    private async Task<Result<Guid>> Decide(
        Guid orderId, Func<Order, Cancellation, PackedOrders, Task<Problem?>> decide, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var (orders, packed) = await PackedOrders.ForChange(db, [orderId], ct);

        if (!orders.TryGetValue(orderId, out var order))
        {
            return OrderProblems.NotFound(orderId);
        }

        var request = await db.Set<Cancellation>().FirstOrDefaultAsync(
            own => own.OrderId == orderId && own.Kind == CancellationKind.Request
                && own.State == CancellationState.Requested, ct);

        if (request is null)
        {
            return CancellationProblems.NothingAsked(order.Number);
        }

        if (await decide(order, request, packed) is { } problem)
        {
            return problem;
        }

        await jobs.Enqueue([new(AnswerAtChannel.JobKind, $"{request.Id:N}", $"{order.ShopId:N}")], ct);
        await work.Commit(ct);
        return orderId;
    }

    private Task<Problem?> Reject(
        Order order, Cancellation request, string reason, string? channelReason, Actor by)
    {
        request.Decide(accept: false, reason, channelReason, by, clock.GetUtcNow());
        db.Tell(order.RejectCancellationRequest(request.Id), order.Id, by, Reason.Note(reason));
        return Task.FromResult<Problem?>(null);
    }

    private async Task<Problem?> Accept(
        Order order, Cancellation request, PackedOrders packed, Actor by, CancellationToken ct)
    {
        if (!request.IsRead)
        {
            return CancellationProblems.RequestUnread(order.Number);
        }

        request.Decide(accept: true, null, null, by, clock.GetUtcNow());
        db.Tell(new CancellationAccepted(request.Id), order.Id, by);
        var lines = await db.Set<OrderLine>().Where(line => line.OrderId == order.Id).ToListAsync(ct);

        if (order.Status == OrderStatus.Shipped)
        {
            return await TakeBack(order, lines, request, packed, by, ct);
        }

        List<Units> asked = [.. Asked(request, OpenUnits.Of(lines, packed, order.Id))];
        request.Take(asked);
        order.CloseCancellationRequest();
        return (await cancelUnits.Cancel(
            order.Id, asked, request.Reason.Length > 0 ? request.Reason : OrdersWords.CancelAskedBadge,
            tellShop: false, by, ct)).Problem;
    }

    /// <summary>Of what is asked as much as is still here; without units all that is here.</summary>
    private static IEnumerable<Units> Asked(Cancellation request, Dictionary<string, int> here) =>
        request.Wanted.Count == 0
            ? here.Select(own => new Units(own.Key, own.Value))
            : OpenUnits.Sum(request.Wanted).Select(own => new Units(
                own.Key, Math.Min(own.Value, here.GetValueOrDefault(own.Key))));

    private static bool IsWhole(Cancellation request, List<OrderLine> lines)
    {
        var asked = OpenUnits.Sum(request.Wanted);
        return asked.Count == 0 || lines.GroupBy(line => line.Sku, StringComparer.Ordinal)
            .All(own => asked.GetValueOrDefault(own.Key) >= own.Sum(line => line.Quantity));
    }

    /// <summary>Labelled, not scanned: the label is voided and the units stay in the house after all.</summary>
    private async Task<Problem?> TakeBack(
        Order order, List<OrderLine> lines, Cancellation request, PackedOrders packed, Actor by, CancellationToken ct)
    {
        if (packed.IsCombined(order.Id))
        {
            return ParcelProblems.InCombined(order.Number);
        }

        if (packed.Of(order.Id).Any(parcel => parcel.Status is ParcelStatus.InTransit or ParcelStatus.Delivered))
        {
            return ParcelProblems.PartLeft(order.Number);
        }

        if (!IsWhole(request, lines))
        {
            return CancellationProblems.RequestInPart(order.Number);
        }

        // What was shipped outside has no label of ours, and its units are not here.
        if (order.Carrier is null || order.Cancel().Refused(out _, out var move))
        {
            return OrderProblems.CannotCancel(order.Number, order.Status);
        }

        var why = new Reason("orders.buyer_asks");
        db.Tell(move, order.Id, by, why);
        order.CloseCancellationRequest();
        await labels.Void([order.Id], why, by, ct);
        await leave.Run([order], why, by, ct);
        var back = new StockMove(
            MovementKind.Returned, [.. lines.Select(line => new StockMoveLine(line.Sku, line.Quantity))])
        {
            Why = new("orders.put_back"),
            ReferenceId = order.Id,
        };
        return (await stock.Run(back, by, ct)).Problem;
    }
}

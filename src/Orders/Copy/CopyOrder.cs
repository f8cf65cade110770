using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Create;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Copy;

/// <summary>What is to be made from an order.</summary>
/// <param name="Number">The new order's number, so that a form sent twice makes one; made up when it is empty.</param>
internal sealed record CopyRequest(CopyKind Kind, IReadOnlyList<Units> Units, string? Reason, string Number);

/// <summary>
/// Makes an order from another one, to the same address, and links the two: a duplicate is a sale like any order by
/// hand; what is sent again or replaces is none, and only for what has left. It is created as every order by hand is.
/// </summary>
internal sealed class CopyOrder(AppDb db, CheckNewOrders check, CreateOrder create)
{
    /// <summary>Answers with the new order.</summary>
    public async Task<Result<Guid>> Run(Guid orderId, CopyRequest request, Actor by, CancellationToken ct)
    {
        var from = await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(order => order.Id == orderId, ct);

        if (from is null)
        {
            return OrderProblems.NotFound(orderId);
        }

        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == orderId)
            .OrderBy(line => line.Line).ToListAsync(ct);

        if (Refuse(from, lines, request) is { } problem)
        {
            return problem;
        }

        var looked = (await check.Run([NewFrom(from, lines, request)], ct))[0];

        if (looked.Ready is not { } ready)
        {
            return looked.Problems[0];
        }

        await using var work = await db.Begin(ct);
        var why = string.IsNullOrWhiteSpace(request.Reason)
            ? new Reason("orders.copied").With("number", from.Number)
            : Reason.Note(request.Reason.Trim());
        var answer = (await create.Create(
            [looked with { Ready = Marked(ready, from, request.Kind) }], why, by, ct))[0];

        if (answer.Refused(out var refused, out var id))
        {
            return refused;
        }

        Link(from, id, ready.ExternalId, request.Kind, why, by);
        await work.Commit(ct);
        return id;
    }

    private static Problem? Refuse(Order from, List<OrderLine> lines, CopyRequest request)
    {
        if (!Enum.IsDefined(request.Kind))
        {
            return CopyProblems.KindUnknown(request.Kind);
        }

        if (from.Address is null)
        {
            return OrderProblems.NoAddress(from.Number);
        }

        if (request.Kind != CopyKind.Duplicate && !OrderLifecycle.HasLeft(from.Status))
        {
            return CopyProblems.NotLeft(from.Number);
        }

        if (request.Kind != CopyKind.Duplicate && string.IsNullOrWhiteSpace(request.Reason))
        {
            return OrderProblems.ReasonMissing();
        }

        var ordered = lines.GroupBy(line => line.Sku, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Sum(line => line.Quantity), StringComparer.Ordinal);
        var asked = OpenUnits.Sum(request.Units);

        return asked.Count == 0
            ? CopyProblems.UnitsInvalid(from.Number, lines[0].Sku, 0, ordered[lines[0].Sku])
            : asked.Where(own => own.Value < 0 || own.Value > ordered.GetValueOrDefault(own.Key))
                .OrderBy(own => own.Key, StringComparer.Ordinal)
                .Select(own => CopyProblems.UnitsInvalid(
                    from.Number, own.Key, own.Value, ordered.GetValueOrDefault(own.Key)))
                .FirstOrDefault();
    }

    /// <summary>A duplicate costs what the order did; what is no sale costs nothing.</summary>
    private static NewOrder NewFrom(Order from, List<OrderLine> lines, CopyRequest request) => new()
    {
        Number = request.Number,
        Currency = from.Currency,
        ShipTo = from.Address!,
        AddressTaken = true,
        NotASale = request.Kind != CopyKind.Duplicate,
        Lines = [.. OpenUnits.Sum(request.Units).Select(own => new NewOrderLine(
            own.Key, own.Value,
            request.Kind == CopyKind.Duplicate
                ? lines.First(line => line.Sku == own.Key).UnitPrice(from.Currency).ToDecimalText()
                : Money.Zero(from.Currency).ToDecimalText()))],
    };

    private static ChannelOrder Marked(ChannelOrder ready, Order from, CopyKind kind) => kind == CopyKind.Duplicate
        ? ready
        : ready with { Kind = OrderKind.Replacement, Replaces = from.Number };

    private void Link(Order from, Guid copyId, string number, CopyKind kind, Reason why, Actor by)
    {
        db.Add(new OrderCopy { WorkspaceId = from.WorkspaceId, CopyId = copyId, FromId = from.Id, Kind = kind });
        db.Tell(new OrderCopiedFrom(from.Id, from.Number, kind), copyId, by, why);
        db.Tell(new OrderCopiedTo(copyId, number, kind), from.Id, by, why);
    }
}

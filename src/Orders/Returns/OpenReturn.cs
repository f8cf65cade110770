using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns;

/// <summary>A buyer wants to send units of an order back: a return is opened, to be decided.</summary>
internal sealed class OpenReturn(AppDb db, TimeProvider clock)
{
    private static readonly ReturnState[] Gone = [ReturnState.Rejected, ReturnState.Withdrawn];

    /// <summary>Answers with the return.</summary>
    public async Task<Result<Guid>> Run(
        Guid orderId, IReadOnlyList<Units> units, string? reason, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return OrderProblems.ReasonMissing();
        }

        await using var work = await db.Begin(ct);

        if (!(await db.OrdersForChange([orderId], ct)).TryGetValue(orderId, out var order))
        {
            return OrderProblems.NotFound(orderId);
        }

        var now = clock.GetUtcNow();

        if (!OrderLifecycle.HasLeft(order.Status))
        {
            return ReturnProblems.NotLeft(order.Number);
        }

        if (order.ShippedAt + OrderReturn.Window < now)
        {
            return ReturnProblems.TooLate(order.Number);
        }

        var asked = OpenUnits.Sum(units);

        if (Refuse(asked, await Possible(orderId, ct)) is { } problem)
        {
            return problem;
        }

        var opened = await Open(order, asked, reason.Trim(), by, now, ct);
        await work.Commit(ct);
        return opened.Id;
    }

    /// <summary>Ordered units that no other return holds, by SKU.</summary>
    public async Task<Dictionary<string, int>> Possible(Guid orderId, CancellationToken ct)
    {
        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == orderId).ToListAsync(ct);
        var others = await (
            from own in db.Set<OrderReturn>()
            join line in db.Set<ReturnLine>() on own.Id equals line.ReturnId
            where own.OrderId == orderId && own.Kind == ReturnKind.Return && !Gone.Contains(own.State)
            select new Units(
                line.Sku, own.State == ReturnState.Closed ? -line.Restocked - line.Scrapped : -line.Asked))
            .ToListAsync(ct);
        return OpenUnits.Sum([.. lines.Select(line => new Units(line.Sku, line.Quantity)), .. others]);
    }

    private static Problem? Refuse(Dictionary<string, int> asked, Dictionary<string, int> possible) =>
        asked.Count == 0
            ? ReturnProblems.UnitsInvalid(possible.Keys.Order(StringComparer.Ordinal).FirstOrDefault() ?? "", 0, 0)
            : asked.Where(own => own.Value < 0 || own.Value > possible.GetValueOrDefault(own.Key))
                .OrderBy(own => own.Key, StringComparer.Ordinal)
                .Select(own => ReturnProblems.UnitsInvalid(
                    own.Key, own.Value, possible.GetValueOrDefault(own.Key)))
                .FirstOrDefault();

    private async Task<OrderReturn> Open(
        Order order, Dictionary<string, int> asked, string reason, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var last = await db.Set<OrderReturn>().Where(own => own.OrderId == order.Id)
            .MaxAsync(own => (int?)own.Number, ct) ?? 0;
        var opened = OrderReturn.Of(order, last + 1, reason, by, now);
        db.Add(opened);
        db.AddRange(asked.Select(own => new ReturnLine
        {
            WorkspaceId = order.WorkspaceId, ReturnId = opened.Id, Sku = own.Key, Asked = own.Value,
        }));
        order.Touch();
        db.Tell(new ReturnOpened(opened.Id, opened.Number), order.Id, by, Reason.Note(reason));
        return opened;
    }
}

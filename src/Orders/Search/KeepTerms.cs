using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Search;

/// <summary>Keeps the words by which orders are found, in the caller's transaction.</summary>
internal sealed class KeepTerms(AppDb db)
{
    /// <summary>Of orders that are new: nothing is known of them yet.</summary>
    public Task Add(IEnumerable<(Order Order, IEnumerable<OrderLine> Lines)> fresh, CancellationToken ct) =>
        db.Insert(
            [.. fresh.SelectMany(own => Of(own.Order, own.Lines, []).Select(term => Row(own.Order.Id, term)))], ct);

    /// <summary>Of orders that changed: what is missing comes, what does not hold any more goes.</summary>
    public async Task Renew(IReadOnlyCollection<Guid> orderIds, CancellationToken ct)
    {
        var orders = await db.Set<Order>().AsNoTracking().Where(own => orderIds.Contains(own.Id)).ToListAsync(ct);
        var lines = (await db.Set<OrderLine>().AsNoTracking().Where(own => orderIds.Contains(own.OrderId))
            .ToListAsync(ct)).ToLookup(own => own.OrderId);
        var notes = (await db.Set<OrderNote>().AsNoTracking().Where(own => orderIds.Contains(own.OrderId))
            .ToListAsync(ct)).ToLookup(own => own.OrderId, own => own.Text);
        var kept = (await db.Set<OrderTerm>().AsNoTracking().Where(own => orderIds.Contains(own.OrderId))
            .ToListAsync(ct)).ToLookup(own => own.OrderId, own => own.Term);
        var fresh = new List<OrderTerm>();

        foreach (var order in orders)
        {
            var wanted = Of(order, lines[order.Id], notes[order.Id]);
            fresh.AddRange(wanted.Except(kept[order.Id]).Select(term => Row(order.Id, term)));
            var gone = kept[order.Id].Except(wanted).ToList();

            if (gone.Count > 0)
            {
                await db.Set<OrderTerm>().Where(own => own.OrderId == order.Id && gone.Contains(own.Term))
                    .ExecuteDeleteAsync(ct);
            }
        }

        await db.Insert(fresh, ct);
    }

    private static HashSet<string> Of(Order order, IEnumerable<OrderLine> lines, IEnumerable<string> notes) =>
    [
        .. SearchWords.OfNumber(order.Number),
        .. SearchWords.Of(order.BuyerName),
        .. SearchWords.OfNumber(order.TrackingNumber),
        .. lines.SelectMany(line => SearchWords.OfCode(line.Sku)).Where(term => term.Length > 0),
        .. notes.SelectMany(SearchWords.Of),
    ];

    private OrderTerm Row(Guid orderId, string term) =>
        new() { WorkspaceId = db.Scope.Id, OrderId = orderId, Term = term };
}

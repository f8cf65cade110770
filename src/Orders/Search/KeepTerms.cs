using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Search;

/// <summary>Keeps the words by which orders are found, in the caller's transaction.</summary>
internal sealed class KeepTerms(AppDb db)
{
    /// <summary>Of orders that are new: their number. The rest follows the log.</summary>
    public Task Add(IEnumerable<Order> fresh, CancellationToken ct) => db.Insert(
        [.. fresh.SelectMany(own => SearchWords.OfNumber(own.Number).Take(1).Select(term => Row(own.Id, term)))], ct);

    /// <summary>Of orders that came or changed: what is missing comes, what does not hold any more goes.</summary>
    public async Task Renew(IReadOnlyCollection<Guid> orderIds, CancellationToken ct)
    {
        var orders = await db.Set<Order>().Where(own => orderIds.Contains(own.Id))
            .Select(own => new Named(own.Id, own.Number, own.BuyerName, own.TrackingNumber)).ToListAsync(ct);
        var skus = (await db.Set<OrderLine>().Where(own => orderIds.Contains(own.OrderId))
            .Select(own => new { own.OrderId, own.Sku }).ToListAsync(ct)).ToLookup(own => own.OrderId, own => own.Sku);
        var notes = (await db.Set<OrderNote>().AsNoTracking().Where(own => orderIds.Contains(own.OrderId))
            .ToListAsync(ct)).ToLookup(own => own.OrderId, own => own.Text);
        var kept = (await db.Set<OrderTerm>().AsNoTracking().Where(own => orderIds.Contains(own.OrderId))
            .ToListAsync(ct)).ToLookup(own => own.OrderId, own => own.Term);
        var fresh = new List<OrderTerm>();

        foreach (var order in orders)
        {
            var wanted = Of(order, skus[order.Id], notes[order.Id]);
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

    private static HashSet<string> Of(Named order, IEnumerable<string> skus, IEnumerable<string> notes) =>
    [
        .. SearchWords.OfNumber(order.Number),
        .. SearchWords.Of(order.BuyerName),
        .. SearchWords.OfNumber(order.TrackingNumber),
        .. skus.SelectMany(SearchWords.OfCode).Where(term => term.Length > 0),
        .. notes.SelectMany(SearchWords.Of),
    ];

    private OrderTerm Row(Guid orderId, string term) =>
        new() { WorkspaceId = db.Scope.Id, OrderId = orderId, Term = term };

    private sealed record Named(Guid Id, string Number, string? BuyerName, string? TrackingNumber);
}

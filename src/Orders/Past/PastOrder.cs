using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Past;

/// <summary>
/// An order as it was at an instant, put together from what was told of it up to then. Lines are told when they change,
/// so what stands now is taken back change by change.
/// </summary>
internal sealed class PastOrder(AppDb db, FactLog log)
{
    /// <summary>More is told of no order.</summary>
    private const int MaxFacts = 5_000;

    /// <summary>Null when there is no such order.</summary>
    public async Task<PastOfOrder?> Run(Guid id, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == id, ct) is not { } order)
        {
            return null;
        }

        var facts = await log.About(id, MaxFacts, ct);
        var lines = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == id)
            .OrderBy(line => line.Line)
            .Select(line => new LineThen(line.Sku, line.Title, line.Quantity, line.UnitPriceMinor)).ToListAsync(ct);
        var later = facts.FirstOrDefault(fact => fact.At > at && fact.Is<OrderLinesChanged>());
        var then = facts.Where(fact => fact.At <= at).Aggregate(
            OrderThen.Unknown with { Lines = later?.Body<OrderLinesChanged>().Before ?? lines },
            (known, fact) => known.After(fact));
        return new(order.Id, order.Number, order.Currency, then.Status == OrderStatus.None ? null : then, facts);
    }
}

/// <summary>An order, what was told of it, and how it was.</summary>
/// <param name="Then">Null when it was not known yet.</param>
/// <param name="Facts">All that was told of it, also later, oldest first.</param>
internal sealed record PastOfOrder(
    Guid Id, string Number, string Currency, OrderThen? Then, IReadOnlyList<Fact> Facts);

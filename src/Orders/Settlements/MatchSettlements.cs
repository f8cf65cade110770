using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Settlements;

/// <summary>
/// A statement was read: each of its lines is given to the order it names. An order came: lines that waited for it are
/// given to it. One reaction for both, so that neither happens beside the other and misses it.
/// </summary>
internal sealed class MatchSettlements(IStatements statements) : IReaction
{
    private const int LinesAtOnce = 1_000;

    public string Name => "orders.match_settlements";

    public IReadOnlyCollection<string> Kinds { get; } = [nameof(StatementRead), nameof(OrderReceived)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        // Of a statement that was read twice what stands there now counts.
        foreach (var fact in facts.Where(fact => fact.Is<StatementRead>()).DistinctBy(fact => fact.SubjectId))
        {
            await Match(fact.SubjectId, fact.Body<StatementRead>(), db, ct);
        }

        var orders = facts.Where(fact => fact.Is<OrderReceived>()).Select(fact => fact.SubjectId).Distinct().ToList();

        if (orders.Count > 0)
        {
            await Match(orders, db, ct);
        }
    }

    private async Task Match(Guid statementId, StatementRead read, AppDb db, CancellationToken ct)
    {
        var earlier = await db.Set<SettledLine>().AsNoTracking().Where(line => line.StatementId == statementId)
            .ToListAsync(ct);
        var before = earlier.Select(line => line.Told).ToHashSet();
        var asked = earlier.Where(line => line.AskedAt is not null).ToLookup(line => line.OrderNumber);
        await db.Set<SettledLine>().Where(line => line.StatementId == statementId).ExecuteDeleteAsync(ct);
        var by = Actor.Channel(read.Shop);
        var after = 0;

        while (await statements.Transactions(statementId, after, LinesAtOnce, ct) is { Count: > 0 } told)
        {
            var numbers = told.Select(line => line.OrderNumber).OfType<string>().Distinct().ToList();
            var orders = await db.Set<Order>()
                .Where(order => order.ShopId == read.ShopId && numbers.Contains(order.Number))
                .Select(order => new { order.Number, order.Id })
                .ToDictionaryAsync(order => order.Number, order => order.Id, ct);
            var lines = told.Select(line => SettledLine.Of(
                db.Scope.Id, read.ShopId, line,
                line.OrderNumber is { } number && orders.TryGetValue(number, out var id) ? id : null)).ToList();
            lines.ForEach(line => line.WasAsked(asked[line.OrderNumber].Max(own => own.AskedAt)));
            await db.Insert(lines, ct);
            Tell(lines.Where(line => !before.Contains(line.Told)), by, db);
            after = told[^1].Line;
        }
    }

    private static async Task Match(List<Guid> orderIds, AppDb db, CancellationToken ct)
    {
        var waiting = await db.Set<SettledLine>()
            .Where(line => line.State == MatchState.UnknownOrder)
            .Join(
                db.Set<Order>().Where(order => orderIds.Contains(order.Id)),
                line => new { line.ShopId, Number = line.OrderNumber! },
                order => new { order.ShopId, order.Number },
                (line, order) => new { Line = line, order.Id })
            .ToListAsync(ct);

        foreach (var found in waiting)
        {
            found.Line.MatchTo(found.Id);
        }

        Tell(waiting.Select(found => found.Line), Actor.System, db);
        await db.SaveChangesAsync(ct);
    }

    private static void Tell(IEnumerable<SettledLine> lines, Actor by, AppDb db)
    {
        foreach (var line in lines.Where(line => line.OrderId is not null))
        {
            db.Tell(
                new OrderSettled(line.StatementId, line.Number, line.SettlementMinor, line.Currency),
                line.OrderId!.Value, by);
        }
    }
}

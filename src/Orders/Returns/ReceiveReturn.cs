using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns;

/// <summary>What became of the units of one SKU that came back.</summary>
internal sealed record CameBack(string Sku, int Restocked, int Scrapped);

/// <summary>
/// A person receives what came back, into stock or to be scrapped, line by line: one commit with the stock, the history
/// and the fact. Over all returns of an order no more comes back than left.
/// </summary>
internal sealed class ReceiveReturn(AppDb db, IMoveStock stock, IRecipes recipes, TimeProvider clock)
{
    public async Task<Result<Guid>> Run(Guid id, IReadOnlyList<CameBack> came, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await db.ReturnForChange(id, ct) is not { } row)
        {
            return ReturnProblems.NotFound(id);
        }

        if (await Receive(row, came, by, ct) is { } problem)
        {
            return problem;
        }

        row.Order.Touch();
        db.Tell(
            new ReturnReceived(
                id, row.Own.Number, came.Sum(line => line.Restocked), came.Sum(line => line.Scrapped)),
            row.Order.Id, by);
        await work.Commit(ct);
        return id;
    }

    private async Task<Problem?> Receive(
        ReturnForChange row, IReadOnlyList<CameBack> came, Actor by, CancellationToken ct)
    {
        var (own, order, told) = row;

        if (own.Kind != ReturnKind.Return || order.FulfilledByChannel || told is { BuyerKeeps: true })
        {
            return ReturnProblems.NothingComes(own.Number);
        }

        var lines = await db.Set<ReturnLine>().Where(line => line.ReturnId == own.Id).OrderBy(line => line.Sku)
            .ToListAsync(ct);

        if (Refuse(came, lines, await StillOut(own, ct)) is { } wrong)
        {
            return wrong;
        }

        if (own.Receive(clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        foreach (var line in lines)
        {
            line.Restocked = came.Where(back => back.Sku == line.Sku).Sum(back => back.Restocked);
            line.Scrapped = came.Where(back => back.Sku == line.Sku).Sum(back => back.Scrapped);
        }

        // Where the channel is done with it nothing is left to do here either.
        return (told is { IsOver: true } ? own.Close(clock.GetUtcNow()) : null)
            ?? await Book(row, lines, by, ct);
    }

    /// <summary>Units of the order that left and that no other return brought back, by SKU.</summary>
    private async Task<Dictionary<string, int>> StillOut(OrderReturn own, CancellationToken ct)
    {
        var left = await db.Set<OrderLine>().Where(line => line.OrderId == own.OrderId)
            .GroupBy(line => line.Sku).Select(same => new { Sku = same.Key, Units = same.Sum(line => line.Quantity) })
            .ToListAsync(ct);
        var back = await (
            from other in db.Set<OrderReturn>()
            join line in db.Set<ReturnLine>() on other.Id equals line.ReturnId
            where other.OrderId == own.OrderId && other.Id != own.Id
            group line by line.Sku into same
            select new { Sku = same.Key, Units = same.Sum(line => line.Restocked + line.Scrapped) }).ToListAsync(ct);
        return left.ToDictionary(
            sku => sku.Sku,
            sku => sku.Units - back.Where(other => other.Sku == sku.Sku).Sum(other => other.Units));
    }

    private static Problem? Refuse(
        IReadOnlyList<CameBack> came, List<ReturnLine> lines, Dictionary<string, int> stillOut)
    {
        foreach (var back in came.GroupBy(own => own.Sku))
        {
            var asked = lines.FirstOrDefault(line => line.Sku == back.Key)?.Asked ?? 0;
            var possible = Math.Max(0, Math.Min(asked, stillOut.GetValueOrDefault(back.Key)));
            var units = back.Sum(own => own.Restocked + own.Scrapped);

            if (units > possible || back.Any(own => own.Restocked < 0 || own.Scrapped < 0))
            {
                return ReturnProblems.UnitsInvalid(back.Key, units, possible);
            }
        }

        return came.Sum(own => own.Restocked + own.Scrapped) == 0
            ? ReturnProblems.UnitsInvalid(lines.FirstOrDefault()?.Sku ?? "", 0, lines.FirstOrDefault()?.Asked ?? 0)
            : null;
    }

    /// <summary>
    /// All of it comes into the house; what is scrapped leaves it again: the ledger tells both. Of a bundle its parts
    /// come, as it is made of now.
    /// </summary>
    private async Task<Problem?> Book(ReturnForChange row, List<ReturnLine> lines, Actor by, CancellationToken ct)
    {
        var parts = await recipes.Of([.. lines.Select(line => line.Sku)], ct);
        var why = new Reason("orders.return_received").With("number", row.Own.Number)
            .With("order", row.Order.Number);
        return await Book(MovementKind.Returned, line => line.Restocked + line.Scrapped)
            ?? await Book(MovementKind.Scrapped, line => -line.Scrapped);

        async Task<Problem?> Book(MovementKind kind, Func<ReturnLine, int> units)
        {
            List<StockMoveLine> moved =
            [
                .. lines.SelectMany(line => Apart(line.Sku, units(line)))
                    .GroupBy(unit => unit.Sku, StringComparer.Ordinal)
                    .Select(same => new StockMoveLine(same.Key, same.Sum(unit => unit.Quantity)))
                    .Where(line => line.Units != 0),
            ];
            return moved.Count == 0
                ? null
                : (await stock.Run(new(kind, moved) { Why = why, ReferenceId = row.Own.Id }, by, ct)).Problem;
        }

        IEnumerable<StockLine> Apart(string sku, int units) => parts.TryGetValue(sku, out var made)
            ? made.Select(part => part with { Quantity = part.Quantity * units })
            : [new(sku, units)];
    }
}

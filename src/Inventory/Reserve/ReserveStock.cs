using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// Reserves for a batch of orders, each all or nothing, in the order given. The levels are locked in ascending SKU
/// order, so two batches that want the same goods queue instead of deadlocking; the decision is then made on locked
/// rows, and the update carries its own guard as well.
/// </summary>
internal sealed class ReserveStock(AppDb db)
{
    public async Task<IReadOnlyList<Result<Reserved>>> Run(
        IReadOnlyList<StockRequest> requests, Actor by, CancellationToken ct)
    {
        var skus = requests.SelectMany(request => request.Lines).Select(line => line.Sku);
        var levels = await StockSql.Lock(db, skus, ct);
        var free = levels.ToDictionary(level => level.Key, level => level.Value.OnHand - level.Value.Reserved);
        var taken = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var kept = new List<Reservation>();
        var answers = new List<Result<Reserved>>(requests.Count);

        foreach (var request in requests)
        {
            var lines = BySku(request);
            answers.Add(Decide(request.OrderId, lines, free) is { } problem
                ? problem
                : Take(request.OrderId, lines, free, taken, kept));
        }

        if (taken.Count > 0)
        {
            await StockSql.Reserve(db, taken, ct);
            await db.Insert(kept, ct);
            db.Tell(new StockChanged([.. taken.Keys], MoreFree: false), Guid.Empty, by);
        }

        return answers;
    }

    private static List<StockLine> BySku(StockRequest request) =>
        [.. request.Lines.GroupBy(line => line.Sku)
            .Select(same => new StockLine(same.Key, same.Sum(line => line.Quantity)))];

    private static Problem? Decide(Guid orderId, List<StockLine> lines, Dictionary<string, int> free)
    {
        if (lines.Count == 0)
        {
            throw new ArgumentException($"Order {orderId} wants nothing.");
        }

        foreach (var line in lines)
        {
            if (!free.TryGetValue(line.Sku, out var left))
            {
                return InventoryProblems.UnknownSku(line.Sku);
            }

            if (left < line.Quantity)
            {
                return InventoryProblems.NotEnough(line.Sku, line.Quantity, left);
            }
        }

        return null;
    }

    private Result<Reserved> Take(
        Guid orderId,
        List<StockLine> lines,
        Dictionary<string, int> free,
        SortedDictionary<string, int> taken,
        List<Reservation> kept)
    {
        foreach (var line in lines)
        {
            free[line.Sku] -= line.Quantity;
            taken[line.Sku] = taken.GetValueOrDefault(line.Sku) + line.Quantity;
            kept.Add(new Reservation
            {
                WorkspaceId = db.Scope.Id,
                OrderId = orderId,
                Sku = line.Sku,
                Quantity = line.Quantity,
            });
        }

        return new Reserved(orderId);
    }
}

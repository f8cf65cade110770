using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>
/// Goods of an order to a supplier came: they are on hand with this commit, and orders that wait for them get them.
/// Two people who receive the same delivery do not receive it twice: the second one is told that it is there already.
/// </summary>
internal sealed class ReceiveGoods(AppDb db, MoveStock move, TimeProvider clock)
{
    public async Task<Result<GoodsArrived>> Run(Guid id, Delivery delivery, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await PurchaseRows.Queue(db, ct);

        if (await PurchaseRows.Find(db, id, ct) is not { } purchase)
        {
            return PurchaseProblems.Unknown();
        }

        if (!purchase.IsOpen)
        {
            return PurchaseProblems.CannotMove(purchase.Number, purchase.Status, PurchaseStatus.Received);
        }

        var lines = await PurchaseRows.Lines(db, id, ct);
        var came = delivery.Lines.Where(line => line.Units != 0).ToList();

        if (RefusalOf(came, delivery, lines) is { } refusal)
        {
            return refusal;
        }

        if (came.Count > 0 && (await Put(purchase, came, by, ct)).Refused(out var problem, out _))
        {
            return problem;
        }

        var arrived = Receive(purchase, lines, came, delivery.IsLast, by);
        await work.Commit(ct);
        return arrived;
    }

    private Task<Result<StockMoved>> Put(Purchase purchase, List<GoodsLine> came, Actor by, CancellationToken ct) =>
        move.Run(
            new StockMove(
                MovementKind.Received,
                [.. came.Select(line => new StockMoveLine(line.Sku, line.Units, purchase.Location))])
            {
                ReferenceId = purchase.Id,
                Why = new Reason("inventory.purchase").With("number", purchase.Number),
            },
            by, ct);

    private GoodsArrived Receive(
        Purchase purchase, List<PurchaseLine> lines, List<GoodsLine> came, bool isLast, Actor by)
    {
        var over = 0;

        foreach (var line in came)
        {
            var own = lines.Single(known => known.Sku == line.Sku);
            over += Math.Max(0, line.Units - own.Open);
            own.Take(line.Units);
        }

        var open = lines.Sum(line => line.Open);
        var missing = isLast ? open : 0;
        var moved = purchase.Receive(isLast || open == 0, clock.GetUtcNow());

        if (came.Count > 0 || missing > 0)
        {
            db.Tell(new GoodsReceived(purchase.Number, came, over, missing), purchase.Id, by);
        }

        if (moved.From != moved.To)
        {
            db.Tell(moved, purchase.Id, by);
        }

        return new(purchase.Number, purchase.Status, came.Sum(line => line.Units), over, missing);
    }

    private static Problem? RefusalOf(List<GoodsLine> came, Delivery delivery, List<PurchaseLine> lines)
    {
        if (came.Count == 0 && !delivery.IsLast)
        {
            return PurchaseProblems.NothingReceived();
        }

        foreach (var same in came.GroupBy(line => line.Sku))
        {
            if (lines.Find(line => line.Sku == same.Key) is not { } own)
            {
                return PurchaseProblems.NotOrdered(same.Key);
            }

            var units = same.Sum(line => (long)line.Units);

            if (same.Any(line => line.Units < 0) || units > InventoryProblems.AdjustLimit)
            {
                return InventoryProblems.UnitsOutOfRange(same.Key, same.First().Units, 0);
            }

            if (units > own.Open && !delivery.MayBeMore)
            {
                return PurchaseProblems.MoreThanOrdered(same.Key, (int)units, own.Open);
            }
        }

        return null;
    }
}

/// <summary>What came.</summary>
/// <param name="IsLast">Nothing more is waited for.</param>
/// <param name="MayBeMore">The person has seen that more came than was ordered.</param>
internal sealed record Delivery(IReadOnlyList<GoodsLine> Lines, bool IsLast = false, bool MayBeMore = false);

/// <summary>What became of it.</summary>
/// <param name="Over">Units beyond what was ordered.</param>
/// <param name="Missing">Units that were ordered and are not waited for any more.</param>
internal sealed record GoodsArrived(int Number, PurchaseStatus Status, int Units, int Over, int Missing);

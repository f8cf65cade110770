using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Reserve;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Shortages;

/// <summary>
/// What may be promised beyond what is there, for the SKUs of one batch, by the rule of each. Read while the levels are
/// locked: two batches never promise the same units.
/// </summary>
internal sealed class Promises(Guid workspaceId, DateTimeOffset now)
{
    private readonly Dictionary<string, Sku> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> promised = new(StringComparer.Ordinal);

    /// <summary>What this batch promised.</summary>
    public List<PromisedUnits> Made { get; } = [];

    /// <summary>SKUs of which orders of this batch had promises before; those are decided anew.</summary>
    public List<string> Before { get; private set; } = [];

    public static async Task<Promises> Of(
        AppDb db, IReadOnlyCollection<string> skus, IReadOnlyCollection<Guid> orderIds, DateTimeOffset now,
        CancellationToken ct)
    {
        var promises = new Promises(db.Scope.Id, now);

        foreach (var sku in await db.Set<Sku>().AsNoTracking()
            .Where(sku => skus.Contains(sku.Code) && sku.Shortage != ShortageRule.Hold).ToListAsync(ct))
        {
            promises.rules[sku.Code] = sku;
        }

        // What has left is a debt, whatever is decided of the order.
        var own = db.Set<PromisedUnits>()
            .Where(units => orderIds.Contains(units.OrderId) && units.State != PromiseState.Gone);
        promises.Before = await own.Select(units => units.Sku).Distinct().ToListAsync(ct);
        await own.ExecuteDeleteAsync(ct);
        var sums = await db.Set<PromisedUnits>().Where(units => skus.Contains(units.Sku))
            .GroupBy(units => units.Sku)
            .Select(same => new { same.Key, Units = same.Sum(units => units.Quantity) }).ToListAsync(ct);
        sums.ForEach(sum => promises.promised[sum.Key] = sum.Units);
        return promises;
    }

    /// <summary>
    /// Why the order must wait; null when all it lacks may be owed to it. A back-order waits with its units promised.
    /// </summary>
    public Problem? Refusal(Guid orderId, IReadOnlyList<Lack> shortOf)
    {
        if (shortOf.FirstOrDefault(lack => !HasRoom(lack)) is { } none)
        {
            return InventoryProblems.NotEnough(none.Sku, none.Asked, none.Free);
        }

        var waits = shortOf.Where(lack => rules[lack.Sku].Shortage == ShortageRule.BackOrder).ToList();

        foreach (var lack in waits.Count > 0 ? waits : shortOf)
        {
            Promise(orderId, lack.Sku, Wanted(lack), waits.Count > 0 ? PromiseState.Waiting : PromiseState.Owed);
        }

        return waits.Count == 0 ? null
            : ShortageProblems.BackOrdered(
                waits[0].Sku, waits[0].Asked, waits[0].Free, rules[waits[0].Sku].ExpectedAt);
    }

    /// <summary>The demand without what is owed.</summary>
    public static Demand Without(Demand demand, IReadOnlyList<Lack> shortOf)
    {
        var free = shortOf.ToDictionary(lack => lack.Sku, lack => lack.Free);
        return shortOf.Count == 0 ? demand : demand with
        {
            Lines =
            [
                .. demand.Lines.Select(line => line with { Quantity = free.GetValueOrDefault(line.Sku, line.Quantity) })
                    .Where(line => line.Quantity > 0),
            ],
        };
    }

    private bool HasRoom(Lack lack) => rules.TryGetValue(lack.Sku, out var rule)
        && promised.GetValueOrDefault(lack.Sku) + Wanted(lack) <= rule.PromiseLimit;

    // A back-order keeps nothing while it waits, so all it wants is promised; of an order that goes on, what it lacks.
    private int Wanted(Lack lack) =>
        rules[lack.Sku].Shortage == ShortageRule.BackOrder ? lack.Asked : lack.Asked - lack.Free;

    private void Promise(Guid orderId, string sku, int units, PromiseState state)
    {
        promised[sku] = promised.GetValueOrDefault(sku) + units;
        Made.Add(new PromisedUnits
        {
            WorkspaceId = workspaceId,
            OrderId = orderId,
            Sku = sku,
            State = state,
            Quantity = units,
            At = now,
        });
    }
}

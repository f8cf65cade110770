using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Reserve;

/// <summary>
/// Gives what is free to the orders that wait, in the order given. The first that cannot be met whole sets half of what
/// came aside, and the orders behind it share the rest: a large order neither starves nor blocks the small ones. What
/// is set aside is offered to nobody else, and is the order's as soon as it suffices.
/// </summary>
internal sealed class HandOutStock(AppDb db, ReserveStock reserve)
{
    /// <param name="requests">The orders that wait, the one that comes first in front.</param>
    /// <param name="ahead">Orders of the same hand-out that were asked already: theirs stays set aside.</param>
    /// <param name="skus">What is set aside of these for other orders is free again.</param>
    public async Task<IReadOnlyList<Result<Reserved>>> Run(
        IReadOnlyList<StockRequest> requests, IReadOnlySet<Guid> ahead, IReadOnlyCollection<string> skus, Actor by,
        CancellationToken ct)
    {
        var batch = await reserve.Open(requests, skus, ct);
        var aside = new Dictionary<string, UnitsAside>(StringComparer.Ordinal);
        var before = batch.Aside.ToDictionary(StringComparer.Ordinal);
        batch.Aside.Clear();

        foreach (var kept in before.Values.Where(own => ahead.Contains(own.OrderId)))
        {
            batch.Aside[kept.Sku] = kept;
            aside[kept.Sku] = kept;
        }

        var answers = new List<Result<Reserved>>(requests.Count);

        foreach (var demand in batch.Demands)
        {
            var answer = batch.Decide(demand);
            answers.Add(answer);

            if (!answer.Ok)
            {
                SetAside(demand, batch, before, aside);
            }
        }

        await Write(batch, before, aside, by, ct);
        return answers;
    }

    // Only one order waits at the head of each SKU; and it lets nothing lie idle for a SKU of which none is in sight.
    private void SetAside(
        Demand demand, ReserveBatch batch, Dictionary<string, UnitsAside> before, Dictionary<string, UnitsAside> aside)
    {
        if (demand.Lines.Any(line => aside.ContainsKey(line.Sku) || batch.Shelf.Free(line.Sku) == 0))
        {
            return;
        }

        foreach (var line in demand.Lines)
        {
            var free = batch.Shelf.Free(line.Sku);
            var had = Math.Min(free, before.GetValueOrDefault(line.Sku)?.Quantity ?? 0);
            aside[line.Sku] = batch.Aside[line.Sku] = new UnitsAside
            {
                WorkspaceId = db.Scope.Id,
                Sku = line.Sku,
                OrderId = demand.OrderId,
                Quantity = Math.Min(line.Quantity, had + ((free - had + 1) / 2)),
            };
        }
    }

    private async Task Write(
        ReserveBatch batch, Dictionary<string, UnitsAside> before, Dictionary<string, UnitsAside> aside, Actor by,
        CancellationToken ct)
    {
        var changed = before.Keys.Union(aside.Keys)
            .Where(sku => before.GetValueOrDefault(sku) is not { } was || aside.GetValueOrDefault(sku) is not { } now
                || (was.OrderId, was.Quantity) != (now.OrderId, now.Quantity))
            .ToList();

        if (changed.Count > 0)
        {
            await db.Set<UnitsAside>().Where(own => changed.Contains(own.Sku)).ExecuteDeleteAsync(ct);
            await db.Insert([.. changed.Where(aside.ContainsKey).Select(sku => aside[sku])], ct);
        }

        await reserve.Write(batch, changed, by, ct);
    }
}

using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Inventory.Transfers;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Bundles;

/// <summary>
/// A person says what a bundle is made of; without parts it becomes a product of its own again, with nothing on hand.
/// Bundles of bundles are refused, and with them every circle. Orders that have their units keep them.
/// </summary>
internal sealed class SetBundle(AppDb db) : ISetBundle
{
    public async Task<Result<BundleSet>> Run(string sku, IReadOnlyList<StockLine> parts, Actor by, CancellationToken ct)
    {
        if (Refusal(sku, parts) is { } refusal)
        {
            return refusal;
        }

        var wanted = parts.GroupBy(part => part.Sku, StringComparer.Ordinal)
            .Select(same => new StockLine(same.Key, same.Sum(part => part.Quantity)))
            .OrderBy(part => part.Sku, StringComparer.Ordinal).ToList();
        await using var work = await db.Begin(ct);

        // The bundle and its components are locked together: two people cannot make each a part of the other.
        var known = await SkuRows.Lock(db, [sku, .. wanted.Select(part => part.Sku)], ct);
        var before = (await Recipes.Of(db, [sku], ct)).GetValueOrDefault(sku, []);
        var told = new BundleSet(sku, wanted, before);

        if (before.SequenceEqual(wanted))
        {
            return known.ContainsKey(sku) ? told : InventoryProblems.UnknownSku(sku);
        }

        if (await Refusal(sku, wanted, known, ct) is { } problem)
        {
            return problem;
        }

        if (await Levels(sku, before.Count > 0, wanted.Count > 0, ct) is { } stocked)
        {
            return stocked;
        }

        await Write(told, by, ct);
        await work.Commit(ct);
        return told;
    }

    private static Problem? Refusal(string sku, IReadOnlyList<StockLine> parts) =>
        parts.Any(part => part.Sku == sku) ? BundleProblems.OfItself(sku)
        : parts.FirstOrDefault(part => part.Quantity is < 1 or > BundleProblems.MaxQuantity) is { } wrong
            ? BundleProblems.QuantityOutOfRange(wrong.Sku)
        : parts.Select(part => part.Sku).Distinct().Count() > BundleProblems.MaxParts ? BundleProblems.TooManyParts()
        : null;

    private async Task<Problem?> Refusal(
        string sku, List<StockLine> parts, Dictionary<string, Sku> known, CancellationToken ct)
    {
        if (parts.Select(part => part.Sku).Prepend(sku).FirstOrDefault(code => !known.ContainsKey(code)) is { } unknown)
        {
            return InventoryProblems.UnknownSku(unknown);
        }

        var nested = (await Recipes.Of(db, parts.Select(part => part.Sku), ct)).Keys.Order(StringComparer.Ordinal);

        if (nested.FirstOrDefault() is { } bundle)
        {
            return BundleProblems.Nested(bundle);
        }

        return parts.Count > 0 && (await Recipes.With(db, [sku], ct)).Order(StringComparer.Ordinal).FirstOrDefault()
            is { } within ? BundleProblems.IsComponent(sku, within) : null;
    }

    /// <summary>A bundle has no level; a product of its own has one at the main location.</summary>
    private async Task<Problem?> Levels(string sku, bool wasBundle, bool isBundle, CancellationToken ct)
    {
        if (wasBundle && !isBundle)
        {
            await StockSql.Open(db, [new(sku, StockLevel.MainLocation)], ct);
        }
        else if (!wasBundle && isBundle)
        {
            var levels = await StockSql.Lock(db, [sku], ct);

            if (levels.Values.Sum(level => level.OnHand) is var onHand && onHand > 0)
            {
                return BundleProblems.HasStock(sku, onHand);
            }

            if (await IsUnderWay(sku, ct))
            {
                return BundleProblems.UnderWay(sku);
            }

            await db.Set<StockLevel>().Where(level => level.Sku == sku).ExecuteDeleteAsync(ct);
        }

        return null;
    }

    private async Task<bool> IsUnderWay(string sku, CancellationToken ct)
    {
        var open = db.Set<Transfer>().Where(transfer => transfer.Status == TransferStatus.Draft
            || transfer.Status == TransferStatus.Sent).Select(transfer => transfer.Id);
        var bought = PurchaseRows.NotEnded(db).Select(purchase => purchase.Id);
        return await db.Set<TransferLine>().AnyAsync(line => line.Sku == sku && open.Contains(line.TransferId), ct)
            || await db.Set<PurchaseLine>().AnyAsync(line => line.Sku == sku && bought.Contains(line.PurchaseId), ct)
            || await db.Set<PromisedUnits>().AnyAsync(own => own.Sku == sku, ct);
    }

    private async Task Write(BundleSet told, Actor by, CancellationToken ct)
    {
        await db.Set<BundlePart>().Where(part => part.Bundle == told.Sku).ExecuteDeleteAsync(ct);
        db.AddRange(told.Parts.Select(part => new BundlePart
        {
            WorkspaceId = db.Scope.Id,
            Bundle = told.Sku,
            Component = part.Sku,
            Quantity = part.Quantity,
        }));
        db.Tell(told, Guid.Empty, by);

        // Orders that wait for the bundle may have their units now.
        db.Tell(new StockChanged([told.Sku], MoreFree: true), Guid.Empty, by);
    }
}

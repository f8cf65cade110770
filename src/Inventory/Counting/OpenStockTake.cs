using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Counting;

/// <summary>
/// A person begins a stock take: the sheet lists what is to be counted, all of a location or some of it.
/// </summary>
internal sealed class OpenStockTake(AppDb db, TimeProvider clock)
{
    public async Task<Result<StockTake>> Run(TakeWish wish, Actor by, CancellationToken ct)
    {
        var title = (wish.Title ?? "").Trim();

        if (title.Length is 0 or > StockTake.MaxTitleLength)
        {
            return StockTakeProblems.TitleInvalid();
        }

        var location = wish.Location ?? StockLevel.MainLocation;
        await using var work = await db.Begin(ct);
        await PurchaseRows.Queue(db, ct);
        var kept = await db.Set<StockLevel>().Where(level => level.Location == location)
            .Select(level => level.Sku).ToListAsync(ct);
        List<string> wanted = wish.Skus is { Count: > 0 } some ? [.. some.Distinct()] : kept;

        if (wanted.Except(kept).FirstOrDefault() is { } unknown)
        {
            return await db.Set<Sku>().AnyAsync(sku => sku.Code == unknown, ct)
                ? InventoryProblems.NotKeptThere(unknown, location)
                : InventoryProblems.UnknownSku(unknown);
        }

        if (wanted.Count == 0)
        {
            return StockTakeProblems.NothingToCount(location);
        }

        if (wanted.Count > MoveStock.MaxLines)
        {
            return InventoryProblems.TooManyLines(wanted.Count, MoveStock.MaxLines);
        }

        var last = await db.Set<StockTake>().MaxAsync(own => (int?)own.Number, ct) ?? 0;
        var take = StockTake.Open(db.Scope.Id, last + 1, title, location, wish.IsBlind, by, clock.GetUtcNow());
        db.Add(take);
        var sheet = wanted.ConvertAll(
            sku => new StockTakeLine { WorkspaceId = db.Scope.Id, TakeId = take.Id, Sku = sku });
        await db.Insert(sheet, ct);
        db.Tell(new StockTakeOpened(take.Number, wanted.Count), take.Id, by);
        await work.Commit(ct);
        return take;
    }
}

/// <summary>What is to be counted.</summary>
/// <param name="Location">Null for the main one.</param>
/// <param name="Skus">Null or empty for all that is kept there.</param>
internal sealed record TakeWish(string? Title, string? Location, bool IsBlind, IReadOnlyList<string>? Skus);

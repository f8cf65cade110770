using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Update;

/// <summary>A person gives a list of levels: it is kept to be looked at, and changes nothing yet.</summary>
internal sealed class KeepLevelList(AppDb db, TimeProvider clock)
{
    public const int MaxBytes = 1024 * 1024;

    /// <param name="location">Where the units lie; null for the main location.</param>
    public async Task<Result<LevelList>> Run(
        string? text, string? location, string? note, Actor by, CancellationToken ct)
    {
        var given = text ?? "";
        var lines = LevelLines.Of(given);

        if (lines.Count == 0)
        {
            return InventoryProblems.ListEmpty();
        }

        if (lines.Count > MoveStock.MaxLines)
        {
            return InventoryProblems.TooManyLines(lines.Count, MoveStock.MaxLines);
        }

        var place = location ?? StockLevel.MainLocation;
        await using var work = await db.Begin(ct);

        if (!(await LocationRows.All(db, ct)).Exists(own => own.Active && own.Code == place))
        {
            return LocationProblems.Unknown(place);
        }

        var now = clock.GetUtcNow();
        var list = new LevelList
        {
            WorkspaceId = db.Scope.Id,
            Id = Ids.New(now),
            Text = given,
            Location = place,
            Note = (note ?? "").Trim() is { Length: > MoveNote.MaxLength } lengthy
                ? lengthy[..MoveNote.MaxLength]
                : (note ?? "").Trim(),
            ByName = by.Name,
            CreatedAt = now,
        };
        db.Add(list);
        await work.Commit(ct);
        return list;
    }
}

/// <summary>A list before it is applied: what each line would do, as the levels are now.</summary>
internal sealed class LevelListPreview(AppDb db)
{
    public const int MaxLists = 20;

    public Task<LevelList?> One(Guid id, CancellationToken ct) =>
        db.Set<LevelList>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == id, ct);

    public async Task<IReadOnlyList<LevelList>> Latest(CancellationToken ct) =>
        await db.Set<LevelList>().AsNoTracking().OrderByDescending(own => own.Id).Take(MaxLists)
            .Select(own => new LevelList
            {
                Id = own.Id, Location = own.Location, Note = own.Note, ByName = own.ByName, CreatedAt = own.CreatedAt,
                AppliedAt = own.AppliedAt,
            })
            .ToListAsync(ct);

    /// <summary>What was moved when it was applied.</summary>
    public async Task<IReadOnlyList<Movement>> Moved(Guid id, CancellationToken ct) =>
        await db.Set<Movement>().AsNoTracking().Where(own => own.ReferenceId == id).OrderBy(own => own.Id)
            .ToListAsync(ct);

    public async Task<IReadOnlyList<PreviewLine>> Lines(LevelList list, CancellationToken ct)
    {
        var lines = LevelLines.Of(list.Text);
        var known = new Dictionary<string, StockLevel>(StringComparer.Ordinal);

        foreach (var chunk in lines.Select(line => line.Sku).Distinct().Chunk(Recipes.SkusPerQuery))
        {
            await Look(chunk, list.Location, known, ct);
        }

        var bundles = await Recipes.Of(db, known.Keys, ct);
        return [.. lines.Select(line => Look(line, bundles.ContainsKey(line.Sku), known.GetValueOrDefault(line.Sku)))];
    }

    /// <summary>The level of each SKU that there is; of one that was never there, nothing is.</summary>
    private async Task Look(
        string[] skus, string location, Dictionary<string, StockLevel> known, CancellationToken ct)
    {
        foreach (var sku in await db.Set<Sku>().Where(sku => skus.Contains(sku.Code)).Select(sku => sku.Code)
            .ToListAsync(ct))
        {
            known[sku] = new StockLevel { Sku = sku, Location = location };
        }

        foreach (var level in await db.Set<StockLevel>().AsNoTracking()
            .Where(level => skus.Contains(level.Sku) && level.Location == location).ToListAsync(ct))
        {
            known[level.Sku] = level;
        }
    }

    private static PreviewLine Look(LevelLine line, bool isBundle, StockLevel? level)
    {
        var wrong = line.Wrong
            ?? (level is null ? InventoryProblems.UnknownSku(line.Sku)
            : isBundle ? BundleProblems.IsBundle(line.Sku)
            : line.Units is < 0 or > InventoryProblems.AdjustLimit ? InventoryProblems.OutOfRange(line.Units)
            : line.Units < level.Reserved ? InventoryProblems.BelowReserved(line.Sku, line.Units, level.Reserved)
            : null);
        return new(line, isBundle ? null : level?.OnHand, wrong);
    }
}

/// <summary>What a line would do now.</summary>
/// <param name="Before">What is on hand; null for a SKU that is not known or is a bundle.</param>
/// <param name="Wrong">Why it is left out; null when it is not.</param>
internal sealed record PreviewLine(LevelLine Line, int? Before, Problem? Wrong)
{
    /// <summary>Units that come or leave.</summary>
    public int Change => Wrong is null && Before is { } before ? Line.Units - before : 0;
}

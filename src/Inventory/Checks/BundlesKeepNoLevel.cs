using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Checks;

/// <summary>A bundle has no stock of its own and is no part of another.</summary>
internal sealed class BundlesKeepNoLevel : ICheck
{
    public string Name => "bundles have no stock of their own";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        var parts = db.Set<BundlePart>().AsNoTracking();
        var levels = await db.Set<StockLevel>().AsNoTracking()
            .Where(level => parts.Any(part => part.WorkspaceId == level.WorkspaceId && part.Bundle == level.Sku))
            .Select(level => level.Sku).Distinct().Take(CheckLimits.MaxFindings).ToListAsync(ct);
        var nested = await parts
            .Where(part => parts.Any(own => own.WorkspaceId == part.WorkspaceId && own.Bundle == part.Component))
            .Select(part => new { part.Bundle, part.Component }).Take(CheckLimits.MaxFindings).ToListAsync(ct);

        return
        [
            .. levels.Select(sku => $"{sku} is a bundle and has a level")
                .Concat(nested.Select(own => $"{own.Component} is a bundle and a part of {own.Bundle}"))
                .Take(CheckLimits.MaxFindings),
        ];
    }
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Diagnosis;

/// <summary>How a connection stands, and what was found when it was last looked through.</summary>
/// <param name="Diagnosis">Null when it was never looked through.</param>
/// <param name="Checks">In the order in which they run.</param>
internal sealed record ReportedShop(
    ShopConnection Shop, ShopDiagnosis? Diagnosis, IReadOnlyList<ShopCheck> Checks, IReadOnlyList<ScopeNeed> Needs)
{
    /// <summary>It is at work, or waits for the channel.</summary>
    public bool IsRunning => Diagnosis is { EndedAt: null };

    public bool IsWell => Diagnosis?.EndedAt is not null && Checks.Count > 0
        && Checks.All(check => CheckOutcomes.IsWell(check.Finding));
}

/// <summary>Reads the report of a connection.</summary>
internal sealed class ShopReport(AppDb db, IEnumerable<IChannelProbe> probes)
{
    /// <summary>Null when there is no such shop, or a person ended the connection.</summary>
    public async Task<ReportedShop?> Run(Guid shopId, CancellationToken ct)
    {
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is null or { Status: ConnectionStatus.Disconnected })
        {
            return null;
        }

        var diagnosis = await db.Set<ShopDiagnosis>().AsNoTracking().FirstOrDefaultAsync(
            row => row.ShopId == shopId, ct);
        var checks = await db.Set<ShopCheck>().AsNoTracking().Where(row => row.ShopId == shopId).ToListAsync(ct);

        // Of a look that is under way only what it has found already is shown.
        return new(
            shop,
            diagnosis,
            [.. checks.Where(check => diagnosis is null or { Rounds: > 0 } || check.At >= diagnosis.StartedAt)
                .OrderBy(check => check.Name)],
            probes.FirstOrDefault(own => own.Key == shop.Channel)?.Needs ?? []);
    }
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Limits;

/// <summary>Reads the limits that people set, of all workspaces, for the calls of this node.</summary>
internal sealed class ReadLimits(AppDb db, LimitsNow limits)
{
    public async Task Run(CancellationToken ct)
    {
        db.Scope.AcrossWorkspaces();
        var own = await db.Set<CallLimit>().AsNoTracking()
            .Join(
                db.Set<ShopConnection>().Where(shop => shop.Status != ConnectionStatus.Disconnected),
                limit => limit.ShopId,
                shop => shop.Id,
                (limit, shop) => new { shop.Cipher, limit.Family, limit.PerSecond })
            .ToListAsync(ct);
        limits.Know(own.DistinctBy(limit => (limit.Cipher, limit.Family))
            .ToDictionary(limit => (limit.Cipher, limit.Family), limit => limit.PerSecond));
    }
}

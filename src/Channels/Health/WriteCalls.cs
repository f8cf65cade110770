using CreatorFlow.Channels.Breakers;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Health;

/// <summary>
/// Writes down what this node's calls came to, and which of them rest, in the workspaces of their shops. Calls about
/// shops that are not connected here are forgotten.
/// </summary>
internal sealed class WriteCalls(AppDb db, CallLog log, FamilyBreakers breakers, TimeProvider clock)
{
    public async Task Run(CancellationToken ct)
    {
        var unwritten = log.Unwritten;
        var resting = breakers.Resting;

        if (unwritten.Count == 0 && resting.Count == 0 && !log.SaidRests)
        {
            return;
        }

        HashSet<string> shops;

        try
        {
            await using var work = await db.Begin(ct);
            await db.AcrossWorkspaces(ct);
            var now = clock.GetUtcNow();
            var homes = await Homes(now, ct);
            shops = homes.Select(home => home.Cipher).ToHashSet(StringComparer.Ordinal);

            foreach (var home in homes.GroupBy(own => own.WorkspaceId))
            {
                await db.Enter(home.Key, ct);
                await Write([.. home], unwritten, ct);
                await WriteRests([.. home], resting, now, ct);
                await db.SaveChangesAsync(ct);
            }

            await work.Commit(ct);
            log.SaidRests = resting.Count > 0;
        }
        catch
        {
            foreach (var (_, tally) in unwritten)
            {
                tally.KeepNew();
            }

            throw;
        }

        log.Forget(shops);
    }

    /// <summary>The shops that calls were about, or of whose calls it was said that they rest.</summary>
    private async Task<List<ShopHome>> Homes(DateTimeOffset now, CancellationToken ct)
    {
        var (oldest, gone) = (now - CallPeriod.Kept, now - CallRest.Believed);
        await db.Set<CallPeriod>().Where(row => row.StartedAt < oldest).ExecuteDeleteAsync(ct);
        await db.Set<CallRest>().Where(row => row.Node != log.Node && row.SeenAt < gone).ExecuteDeleteAsync(ct);
        return await db.Set<ShopConnection>().AsNoTracking()
            .Where(row => row.Status != ConnectionStatus.Disconnected)
            .Select(row => new ShopHome(row.WorkspaceId, row.Id, row.Cipher, row.Name))
            .ToListAsync(ct);
    }

    private async Task Write(
        IReadOnlyList<ShopHome> shops, IReadOnlyList<KeyValuePair<TallyKey, CallTally>> unwritten, CancellationToken ct)
    {
        var byCipher = shops.ToLookup(shop => shop.Cipher, StringComparer.Ordinal);
        var own = unwritten.Where(tally => byCipher.Contains(tally.Key.Shop)).ToList();

        if (own.Count == 0)
        {
            return;
        }

        var since = own[0].Key.StartedAt;
        var known = await db.Set<CallPeriod>()
            .Where(row => row.Node == log.Node && row.StartedAt >= since)
            .ToDictionaryAsync(row => (row.ShopId, row.Endpoint, row.StartedAt), ct);

        foreach (var (key, tally) in own)
        {
            var shopId = byCipher[key.Shop].First().ShopId;

            if (!known.TryGetValue((shopId, key.Endpoint, key.StartedAt), out var row))
            {
                row = New(key, shopId);
                db.Add(row);
            }

            tally.WriteInto(row);
        }
    }

    private async Task WriteRests(
        IReadOnlyList<ShopHome> shops,
        IReadOnlyDictionary<(string Shop, CallFamily Family), Rest> resting,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var known = await db.Set<CallRest>().Where(row => row.Node == log.Node).ToListAsync(ct);

        foreach (var shop in shops)
        {
            foreach (var (key, rest) in resting.Where(own => own.Key.Shop == shop.Cipher))
            {
                if (known.Find(row => row.ShopId == shop.ShopId && row.Family == key.Family) is { } said)
                {
                    said.SeenAt = now;
                    known.Remove(said);
                    continue;
                }

                db.Add(NewRest(shop, key.Family, rest, now));
                db.Tell(new CallsRest(shop.Name, key.Family, rest.Detail), shop.ShopId, Actor.System);
            }
        }

        foreach (var over in known)
        {
            db.Remove(over);
            var name = shops.FirstOrDefault(shop => shop.ShopId == over.ShopId)?.Name ?? "";
            db.Tell(new CallsGoOn(name, over.Family), over.ShopId, Actor.System);
        }
    }

    private CallPeriod New(TallyKey key, Guid shopId) => new()
    {
        WorkspaceId = db.Scope.Id,
        ShopId = shopId,
        Endpoint = key.Endpoint,
        Family = key.Family,
        StartedAt = key.StartedAt,
        Node = log.Node,
    };

    private CallRest NewRest(ShopHome shop, CallFamily family, Rest rest, DateTimeOffset now) => new()
    {
        WorkspaceId = db.Scope.Id,
        ShopId = shop.ShopId,
        Family = family,
        Node = log.Node,
        Since = rest.Since,
        Detail = rest.Detail,
        SeenAt = now,
    };

    private sealed record ShopHome(Guid WorkspaceId, Guid ShopId, string Cipher, string Name);
}

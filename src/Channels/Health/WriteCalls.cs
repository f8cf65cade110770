using CreatorFlow.Channels.Breakers;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Health;

/// <summary>
/// Writes down what this node's calls came to, and which of them rest, in the workspaces of their shops; what waited
/// for them is due when they go on. Calls about shops that are not connected here are forgotten.
/// </summary>
internal sealed class WriteCalls(
    AppDb db, CallLog log, FamilyBreakers breakers, IJobQueue jobs, TimeProvider clock)
{
    public async Task Run(CancellationToken ct)
    {
        var unwritten = log.Unwritten;
        var resting = breakers.Resting;

        if (unwritten.Count == 0 && resting.Count == 0 && !log.SaidRests)
        {
            return;
        }

        // Read before the transaction: most of the time few workspaces have anything to write, or none.
        db.Scope.AcrossWorkspaces();
        var homes = await Homes(ct);
        var concerned = await Concerned(homes, unwritten, resting, ct);

        try
        {
            await Write(homes, concerned, unwritten, resting, ct);
        }
        catch
        {
            foreach (var (_, tally) in unwritten)
            {
                tally.KeepNew();
            }

            throw;
        }

        log.SaidRests = resting.Count > 0;
        log.Forget(homes.Select(home => home.Cipher).ToHashSet(StringComparer.Ordinal));
    }

    private async Task Write(
        IReadOnlyList<ShopHome> homes,
        IReadOnlyList<Guid> concerned,
        IReadOnlyList<KeyValuePair<TallyKey, CallTally>> unwritten,
        IReadOnlyDictionary<(string Shop, CallFamily Family), Rest> resting,
        CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var period = CallPeriod.StartOf(now);

        if (concerned.Count == 0 && log.ClearedIn == period)
        {
            return;
        }

        await using var work = await db.Begin(ct);

        if (log.ClearedIn != period)
        {
            await Clear(now, ct);
        }

        foreach (var workspaceId in concerned)
        {
            await db.Enter(workspaceId, ct);
            var shops = homes.Where(home => home.WorkspaceId == workspaceId).ToList();
            await Write(shops, unwritten, ct);
            await WriteRests(shops, resting, now, ct);
            await db.SaveChangesAsync(ct);
        }

        await work.Commit(ct);
        log.ClearedIn = period;
    }

    private async Task Clear(DateTimeOffset now, CancellationToken ct)
    {
        var (oldest, gone) = (now - CallPeriod.Kept, now - CallRest.Believed);
        await db.Set<CallPeriod>().Where(row => row.StartedAt < oldest).ExecuteDeleteAsync(ct);
        await db.Set<CallRest>().Where(row => row.Node != log.Node && row.SeenAt < gone).ExecuteDeleteAsync(ct);
    }

    private Task<List<ShopHome>> Homes(CancellationToken ct) => db.Set<ShopConnection>().AsNoTracking()
        .Where(row => row.Status != ConnectionStatus.Disconnected)
        .Select(row => new ShopHome(row.WorkspaceId, row.Id, row.Cipher, row.Name))
        .ToListAsync(ct);

    /// <summary>The workspaces of shops that calls were about, that rest, or of which this node said that.</summary>
    private async Task<IReadOnlyList<Guid>> Concerned(
        IReadOnlyList<ShopHome> homes,
        IReadOnlyList<KeyValuePair<TallyKey, CallTally>> unwritten,
        IReadOnlyDictionary<(string Shop, CallFamily Family), Rest> resting,
        CancellationToken ct)
    {
        var shops = unwritten.Select(own => own.Key.Shop).Concat(resting.Keys.Select(own => own.Shop))
            .ToHashSet(StringComparer.Ordinal);
        var said = await db.Set<CallRest>().AsNoTracking()
            .Where(row => row.Node == log.Node)
            .Select(row => row.WorkspaceId)
            .ToListAsync(ct);
        return
        [
            .. homes.Where(home => shops.Contains(home.Cipher)).Select(home => home.WorkspaceId)
                .Concat(said).Distinct().Order(),
        ];
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
            await jobs.Hasten(over.ShopId.ToString("N"), ct);
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

using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Health;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Limits;

/// <summary>
/// A person sets how many calls of a family go out to each endpoint in a second, below what the channel allows; or goes
/// back to that.
/// </summary>
internal sealed class SetCallLimit(AppDb db, IEnumerable<IChannelEndpoints> endpoints)
{
    /// <param name="perSecond">Null for what the channel allows.</param>
    public async Task<Result<CallLimitSet>> Run(
        Guid shopId, string family, int? perSecond, Actor by, CancellationToken ct)
    {
        if (Choice.Of<CallFamily>(family) is not { } known)
        {
            return ChannelsProblems.UnknownCallFamily(family);
        }

        await using var work = await db.Begin(ct);

        if (await db.Set<ShopConnection>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == shopId && row.Status != ConnectionStatus.Disconnected, ct)
            is not { } shop)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        var most = endpoints.Single(own => own.Channel == shop.Channel).CallsPerSecond;

        if (perSecond is { } wanted && (wanted < 1 || wanted > most))
        {
            return ChannelsProblems.CallLimitOutOfRange(wanted, most);
        }

        var told = new CallLimitSet(shop.Name, known, await Set(shopId, known, perSecond, by, ct), perSecond);

        if (told.Before != told.PerSecond)
        {
            db.Tell(told, shopId, by);
            await work.Commit(ct);
        }

        return told;
    }

    /// <summary>What it was before.</summary>
    private async Task<int?> Set(Guid shopId, CallFamily family, int? perSecond, Actor by, CancellationToken ct)
    {
        await db.OnlyOneWithKey($"call limits {shopId}", ct);
        var limit = await db.Set<CallLimit>()
            .FirstOrDefaultAsync(row => row.ShopId == shopId && row.Family == family, ct);
        var before = limit?.PerSecond;

        if (before == perSecond)
        {
            return before;
        }

        if (perSecond is not { } wanted)
        {
            db.Remove(limit!);
            return before;
        }

        if (limit is null)
        {
            limit = new() { WorkspaceId = db.Scope.Id, ShopId = shopId, Family = family };
            db.Add(limit);
        }

        (limit.PerSecond, limit.SetBy, limit.SetAt) = (wanted, by.Name, db.Now);
        return before;
    }
}

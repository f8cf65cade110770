using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Health;

/// <summary>How the calls about one shop went.</summary>
/// <param name="Endpoints">Those that were called, or of which something is to be said, by name.</param>
/// <param name="Limits">What people set.</param>
internal sealed record HealthOfShop(
    Guid ShopId, string Shop, string Channel, int CallsPerSecond, IReadOnlyList<EndpointHealth> Endpoints,
    IReadOnlyList<RestingCalls> Resting, IReadOnlyList<CallLimit> Limits)
{
    /// <summary>Versions in use that have a newer one or an end, whether they were called lately or not.</summary>
    public IReadOnlyList<ChannelEndpoint> Versions { get; init; } = [];

    public int? Score => HealthScore.Of(Endpoints, Resting.Count);

    public int Calls => Endpoints.Sum(own => own.Calls);
}

/// <summary>Reads how calls went and which rest.</summary>
internal sealed class ShopHealth(
    AppDb db, IEnumerable<IChannelEndpoints> channels, IEnumerable<ISalesChannel> sales, TimeProvider clock)
    : ICallHealth
{
    private const int Median = 50;
    private const int Slow = 95;

    /// <summary>Null when there is no such shop, or a person ended it.</summary>
    public async Task<HealthOfShop?> Of(Guid shopId, TimeSpan span, CancellationToken ct)
    {
        var shop = await Shops().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is null)
        {
            return null;
        }

        var known = EndpointsOf(shop.Channel);
        var since = clock.GetUtcNow() - span;
        var periods = await db.Set<CallPeriod>().AsNoTracking()
            .Where(row => row.ShopId == shopId && row.StartedAt > since)
            .ToListAsync(ct);
        var resting = await Resting(shopId, ct);
        var limits = await db.Set<CallLimit>().AsNoTracking()
            .Where(row => row.ShopId == shopId).OrderBy(row => row.Family).ToListAsync(ct);
        var most = known?.CallsPerSecond ?? 0;
        var name = sales.FirstOrDefault(own => own.Key == shop.Channel)?.Name ?? shop.Channel;
        return new(
            shopId, shop.Name, name, most, Endpoints(known, periods, resting, limits, most), resting, limits)
        {
            Versions =
            [
                .. from own in known?.All ?? []
                   where own.Newer is not null || own.EndsOn is not null
                   orderby own.Name
                   select own,
            ],
        };
    }

    public async Task<IReadOnlyList<ShopCallHealth>> All(CancellationToken ct)
    {
        var all = new List<ShopCallHealth>();

        foreach (var shop in await Shops().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(ct))
        {
            var ending = EndpointsOf(shop.Channel)?.All ?? [];
            all.Add(new(
                shop.Id,
                shop.Name,
                await Resting(shop.Id, ct),
                [
                    .. ending.Where(own => own.EndsOn is not null)
                        .Select(own => new EndingVersion(own.Name, own.Version, own.EndsOn!.Value)),
                ]));
        }

        return all;
    }

    private IQueryable<ShopConnection> Shops() => db.Set<ShopConnection>().AsNoTracking()
        .Where(row => row.Status != ConnectionStatus.Disconnected);

    private IChannelEndpoints? EndpointsOf(string channel) => channels.FirstOrDefault(own => own.Channel == channel);

    /// <summary>What any node that is still there says; the earliest where several do.</summary>
    private async Task<IReadOnlyList<RestingCalls>> Resting(Guid shopId, CancellationToken ct)
    {
        var believed = clock.GetUtcNow() - CallRest.Believed;
        var rows = await db.Set<CallRest>().AsNoTracking()
            .Where(row => row.ShopId == shopId && row.SeenAt >= believed)
            .OrderBy(row => row.Since)
            .ToListAsync(ct);
        return
        [
            .. rows.DistinctBy(row => row.Family).OrderBy(row => row.Family)
                .Select(row => new RestingCalls(row.Family, row.Since, row.Detail)),
        ];
    }

    private static List<EndpointHealth> Endpoints(
        IChannelEndpoints? known,
        IReadOnlyList<CallPeriod> periods,
        IReadOnlyList<RestingCalls> resting,
        IReadOnlyList<CallLimit> limits,
        int most)
    {
        var byName = periods.ToLookup(row => row.Endpoint, StringComparer.Ordinal);
        return
        [
            .. from endpoint in known?.All ?? []
               where byName.Contains(endpoint.Name)
               orderby endpoint.Name
               let limit = limits.FirstOrDefault(own => own.Family == endpoint.Family)?.PerSecond ?? most
               let rest = resting.FirstOrDefault(own => own.Family == endpoint.Family)
               select Sum(endpoint, [.. byName[endpoint.Name]], Math.Min(limit, most)) with
               {
                   RestsSince = rest?.Since,
               },
        ];
    }

    private static EndpointHealth Sum(ChannelEndpoint endpoint, IReadOnlyList<CallPeriod> rows, int limit)
    {
        var took = new Latencies();

        foreach (var row in rows)
        {
            took.Add(row.Took);
        }

        return new(
            endpoint,
            rows.Sum(row => row.Calls),
            rows.Sum(row => row.Failed),
            rows.Sum(row => row.Throttled),
            rows.Sum(row => row.Refused),
            rows.GroupBy(row => row.StartedAt).Max(nodes => nodes.Sum(row => row.Peak)),
            limit)
        {
            P50Ms = took.Percentile(Median),
            P95Ms = took.Percentile(Slow),
            LongestWaitMs = rows.Max(row => row.LongestWaitMs),
            LastError = rows.Select(row => row.LastError).Where(error => error is not null).MaxBy(error => error!.At),
        };
    }
}

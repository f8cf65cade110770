using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.FirstReading;
using CreatorFlow.Channels.Links;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>A connection as people and programs see it.</summary>
/// <param name="Skus">SKUs for sale there.</param>
/// <param name="RefusedSkus">Those of them whose stock the channel does not take.</param>
/// <param name="Unlinked">Those of them that are linked to no SKU of ours.</param>
/// <param name="LostAt">Since when the channel refuses us; null while it does not.</param>
/// <param name="MissingScopes">Permissions that the consent lacks, with blanks between; null when none.</param>
internal sealed record ChannelView(
    Guid Id,
    string ChannelKey,
    string Channel,
    string Name,
    string Region,
    ConnectionStatus Status,
    DateTimeOffset ConnectedAt,
    DateTimeOffset ConsentEndsAt,
    DateTimeOffset? LastSyncAt,
    DateTimeOffset? LastWebhookAt,
    long Webhooks,
    long OrdersFetched,
    long StockPushes,
    int Skus,
    int RefusedSkus,
    int Unlinked,
    string? Trouble,
    DateTimeOffset? LostAt,
    string? MissingScopes)
{
    /// <summary>SKUs that the channel does not let sell.</summary>
    public int Stopped { get; init; }

    /// <summary>How far the first reading has come; null once all is here.</summary>
    public ReadingNow? Reading { get; init; }
}

/// <summary>The connections of the workspace by name; ended ones are left out.</summary>
internal sealed class ChannelList(AppDb db, FirstReadings readings, IEnumerable<ISalesChannel> channels)
{
    private const int MaxConnections = 200;

    public async Task<IReadOnlyList<ChannelView>> Run(CancellationToken ct)
    {
        var shops = await Plain(ct);
        var reading = await readings.Run(ct);
        var stopped = await db.Set<Listing>()
            .Where(row => ListingStates.Troubled.Contains(row.State))
            .GroupBy(row => row.ShopId)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToDictionaryAsync(own => own.Key, own => own.Count, ct);

        return [.. from shop in shops
                   select shop with
                   {
                       Stopped = stopped.GetValueOrDefault(shop.Id),
                       Reading = reading.GetValueOrDefault(shop.Id),
                   }];
    }

    /// <summary>Without how far first readings are and what does not sell.</summary>
    public async Task<IReadOnlyList<ChannelView>> Plain(CancellationToken ct)
    {
        var shops = await db.Set<ShopConnection>().AsNoTracking()
            .Where(row => row.Status != ConnectionStatus.Disconnected)
            .OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Take(MaxConnections)
            .ToListAsync(ct);
        var listings = await db.Set<Listing>()
            .Where(row => row.IsActive)
            .GroupBy(row => row.ShopId)
            .Select(own => new
            {
                own.Key,
                Skus = own.Count(),
                Refused = own.Count(row => row.Trouble != null),
                Unlinked = own.Count(row => row.Link == LinkKind.None),
            })
            .ToDictionaryAsync(own => own.Key, ct);

        return [.. from shop in shops
                   let listed = listings.GetValueOrDefault(shop.Id)
                   select new ChannelView(
                       shop.Id,
                       shop.Channel,
                       channels.Single(own => own.Key == shop.Channel).Name,
                       shop.Name,
                       shop.Region,
                       shop.Status,
                       shop.ConnectedAt,
                       shop.ConsentEndsAt,
                       shop.LastSyncAt,
                       shop.LastWebhookAt,
                       shop.Webhooks,
                       shop.OrdersFetched,
                       shop.StockPushes,
                       listed?.Skus ?? 0,
                       listed?.Refused ?? 0,
                       listed?.Unlinked ?? 0,
                       shop.Trouble,
                       shop.LostAt,
                       shop.MissingScopes)];
    }
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.FirstReading;

/// <summary>How far the first reading of a shop has come.</summary>
/// <param name="ProductsOf">Products there are; null while the channel has not said.</param>
/// <param name="Orders">Orders that are here.</param>
/// <param name="OrdersOf">Orders there are; null while the channel has not said.</param>
internal sealed record ReadingNow(
    Guid ShopId, DateTimeOffset StartedAt, int Products, int? ProductsOf, int Skus, int Orders, int? OrdersOf)
{
    /// <summary>The whole catalogue is here, and the shop tells us what happens there.</summary>
    public bool HasCatalogue { get; init; }
}

/// <summary>The first readings that are not complete.</summary>
internal sealed class FirstReadings(AppDb db, IInbox inbox)
{
    /// <summary>By shop.</summary>
    public async Task<IReadOnlyDictionary<Guid, ReadingNow>> Run(CancellationToken ct)
    {
        var open = await (
            from reading in db.Set<ShopReading>().AsNoTracking()
            join shop in db.Set<ShopConnection>() on reading.ShopId equals shop.Id
            where reading.CompletedAt == null && shop.Status != ConnectionStatus.Disconnected
            select reading).ToListAsync(ct);
        var now = new Dictionary<Guid, ReadingNow>();

        foreach (var reading in open)
        {
            var waiting = await inbox.Waiting(ChannelHint.OrderTopic, reading.ShopId.ToString("N"), ct);
            now[reading.ShopId] = new(
                reading.ShopId, reading.StartedAt, reading.Products, reading.ProductsOf, reading.Skus,
                Math.Max(0, reading.OrdersFound - waiting), reading.OrdersOf)
            {
                HasCatalogue = reading.CatalogueAt is not null,
            };
        }

        return now;
    }
}

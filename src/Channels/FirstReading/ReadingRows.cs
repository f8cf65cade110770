using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.FirstReading;

/// <summary>
/// Writes down how far the first reading of a shop has come, in the commit that brings it further. A shop that was read
/// before has none.
/// </summary>
internal sealed class ReadingRows(AppDb db, IInbox inbox)
{
    /// <summary>It begins, or begins anew after a failure; of a shop that was read before there is none.</summary>
    public async Task Begin(ShopConnection shop, DateTimeOffset at, CancellationToken ct)
    {
        if (shop.CataloguePulledAt is not null)
        {
            return;
        }

        await using var work = await db.Begin(ct);
        var reading = await Open(shop.Id, ct);

        if (reading is null)
        {
            reading = new(shop.WorkspaceId, shop.Id);
            db.Add(reading);
        }

        reading.Begin(at);
        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Joins the caller's transaction.</summary>
    public async Task Read(Guid shopId, ListedSkus page, CancellationToken ct) =>
        (await Open(shopId, ct))?.Read(page);

    /// <summary>Joins the caller's transaction.</summary>
    public async Task CatalogueRead(Guid shopId, DateTimeOffset at, CancellationToken ct) =>
        (await Open(shopId, ct))?.CatalogueRead(at);

    /// <summary>Joins the caller's transaction.</summary>
    public async Task Find(Guid shopId, int orders, int? total, bool isFirst, CancellationToken ct) =>
        (await Open(shopId, ct))?.Find(orders, total, isFirst);

    /// <summary>
    /// A sweep came to its end: once all it found was read, the reading is complete. Joins the caller's transaction.
    /// True when more is still to be read.
    /// </summary>
    public async Task<bool> Swept(Guid shopId, DateTimeOffset at, CancellationToken ct)
    {
        if (await Open(shopId, ct) is not { } reading)
        {
            return false;
        }

        if (await inbox.Waiting(ChannelHint.OrderTopic, shopId.ToString("N"), ct) > 0)
        {
            return true;
        }

        reading.Complete(at);
        return false;
    }

    private Task<ShopReading?> Open(Guid shopId, CancellationToken ct) => db.Set<ShopReading>()
        .FirstOrDefaultAsync(row => row.ShopId == shopId && row.CompletedAt == null, ct);
}

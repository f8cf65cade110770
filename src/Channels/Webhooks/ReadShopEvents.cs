using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks;

/// <summary>
/// Leads what a shop told besides orders to its effect. In whatever order it comes: a word about the consent from
/// before the shop was connected is none, and of stock the newest word counts.
/// </summary>
internal sealed class ReadShopEvents(AppDb db, ShopCalls calls, IJobQueue jobs, TimeProvider clock) : IInboxReader
{
    private static readonly TimeSpan ProductChangesTogether = TimeSpan.FromSeconds(10);

    public string Topic => ShopEvent.Topic;

    public int BatchSize => 100;

    public bool MayPass(Exception error) =>
        error is ChannelFailure { Kind: ChannelFailureKind.Retry or ChannelFailureKind.RateLimited };

    public async Task Read(InboxBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var told = batch.Entries.Select(entry => ShopEvent.FromJson(entry.BodyJson)).ToList();
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        // A shop that was disconnected meanwhile needs nothing any more.
        if (shop is not { Status: not ConnectionStatus.Disconnected })
        {
            return;
        }

        var ofThisConsent = told.Where(own => own.ToldAt >= shop.ConnectedAt - ShopConnection.ClocksDiffer).ToList();

        if (shop.Status == ConnectionStatus.Connected
            && ofThisConsent.Exists(own => own.Kind == ShopEventKind.ConsentTakenBack))
        {
            await AskForAccess(shopId, ct);
        }

        await using var work = await db.Begin(ct);
        await NoteEnd(shopId, ofThisConsent, ct);
        await ReadProducts(shopId, told, ct);
        await NoteStock(shop, told, ct);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    /// <summary>
    /// The word may come late, or be read once more after the seller agreed again: only the channel knows. The call
    /// itself notes that the access is lost.
    /// </summary>
    private async Task AskForAccess(Guid shopId, CancellationToken ct)
    {
        try
        {
            await calls.Run(shopId, (channel, key) => channel.Shops(key.AccessToken, ct), ct);
        }
        catch (ChannelFailure failure) when (failure.Kind
            is ChannelFailureKind.Reconnect or ChannelFailureKind.ScopeMissing or ChannelFailureKind.Refused)
        {
            // Lost, and noted so; or let in and refused something else.
        }
    }

    private async Task NoteEnd(Guid shopId, IEnumerable<ShopEvent> told, CancellationToken ct)
    {
        var newest = told.Where(own => own is { Kind: ShopEventKind.ConsentEnds, EndsAt: not null })
            .MaxBy(own => own.ToldAt);

        if (newest is not null)
        {
            var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);
            shop.ConsentWillEnd(newest.EndsAt!.Value);
            db.Tell(new ConsentEndTold(shop.Name, newest.EndsAt.Value), shopId, Actor.Channel(shop.Name));
        }
    }

    /// <summary>
    /// What left the sale is on no page any more: the product is asked for by its id, and where none is named only the
    /// whole catalogue shows it.
    /// </summary>
    private async Task ReadProducts(Guid shopId, List<ShopEvent> told, CancellationToken ct)
    {
        var dueAt = clock.GetUtcNow() + ProductChangesTogether;
        var moved = told.Where(own => own.Kind == ShopEventKind.ProductMoved).Select(own => own.ProductId).ToList();

        if (moved.Contains(null))
        {
            await jobs.Enqueue([PullCatalogue.For(shopId, dueAt)], ct);
            return;
        }

        await jobs.Enqueue([.. moved.Distinct().Select(id => PullProduct.For(shopId, id!, dueAt))], ct);

        if (told.Exists(own => own.Kind == ShopEventKind.ProductChanged))
        {
            await jobs.Enqueue([PullChangedProducts.For(shopId, dueAt)], ct);
        }
    }

    private async Task NoteStock(ShopConnection shop, IEnumerable<ShopEvent> told, CancellationToken ct)
    {
        var alerts = told.Where(own => own is { Kind: ShopEventKind.StockAlert, SkuId: not null })
            .OrderBy(own => own.ToldAt).ToList();
        var skuIds = alerts.Select(own => own.SkuId!).Distinct().ToList();
        var known = await db.Set<StockAlert>()
            .Where(row => row.ShopId == shop.Id && skuIds.Contains(row.SkuId))
            .ToDictionaryAsync(row => row.SkuId, ct);

        foreach (var own in alerts)
        {
            if (!known.TryGetValue(own.SkuId!, out var alert))
            {
                alert = known[own.SkuId!] = new(shop.WorkspaceId, shop.Id, own.SkuId!);
                db.Add(alert);
            }

            if (alert.Learn(own.Level, own.ToldAt))
            {
                db.Tell(
                    new StockAlertTold(shop.Name, own.SkuId!, own.Level.ToString()), shop.Id, Actor.Channel(shop.Name));
            }
        }
    }
}

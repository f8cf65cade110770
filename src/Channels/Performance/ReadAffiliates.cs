using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>
/// Reads which orders creators brought, a page a commit. Those that say the same are left alone; others stand in the
/// place of what was told before, and are told of. How far it is read is noted behind the last page.
/// </summary>
internal sealed class ReadAffiliates(
    AppDb db, ShopCalls calls, FiguresReadings readings, ChannelsOptions options, TimeProvider clock) : IReadFigures
{
    private const int MaxPages = 2_000;

    public FiguresPart Part => FiguresPart.Affiliates;

    public async Task Run(ShopConnection shop, FiguresSpan span, CancellationToken ct)
    {
        var since = await Since(shop, span, ct);
        DateOnly? newest = null;

        await foreach (var page in calls.Pages(
            shop.Id, MaxPages, (channel, key, from) => channel.Figures!.AffiliateOrders(key, since, from, ct),
            told => told.NextPage, ct))
        {
            await Write(shop, [.. page.Orders.DistinctBy(order => order.Number, StringComparer.Ordinal)], ct);
            newest = FiguresReading.Later(
                newest, page.Orders.Select(order => ShopTime.Day(order.PlacedAt, span.Zone)));
        }

        if (newest is { } day)
        {
            await readings.Note(shop, Part, own => own.Came(day), ct);
        }
    }

    /// <summary>
    /// As far as orders are read at first; later behind the newest, and to the oldest whose commission is an estimate.
    /// </summary>
    private async Task<DateTimeOffset> Since(ShopConnection shop, FiguresSpan span, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var newest = await db.Set<FiguresReading>()
            .Where(row => row.ShopId == shop.Id && row.Part == FiguresPart.Affiliates && row.ReadAt != null)
            .Select(row => row.NewestDay).FirstOrDefaultAsync(ct);

        if (newest is null)
        {
            return now - options.FirstSweep;
        }

        var oldest = now - options.OpenCommissions;
        var open = await db.Set<AffiliateLine>()
            .Where(row => row.ShopId == shop.Id && row.State == AffiliateState.Open && row.PlacedAt >= oldest)
            .OrderBy(row => row.PlacedAt).Select(row => (DateTimeOffset?)row.PlacedAt).FirstOrDefaultAsync(ct);
        var since = ShopTime.Start(newest.Value.AddDays(-options.FiguresOverlapDays), span.Zone);
        return open < since ? open.Value : since;
    }

    private async Task Write(ShopConnection shop, IReadOnlyList<ToldAffiliateOrder> told, CancellationToken ct)
    {
        if (told.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var changed = await Changed(shop.Id, told, ct);
        var numbers = changed.Select(order => order.Number).ToList();
        await db.Set<AffiliateLine>().Where(row => row.ShopId == shop.Id && numbers.Contains(row.OrderNumber))
            .ExecuteDeleteAsync(ct);
        await db.Insert(
            [
                .. from order in changed
                   from line in Enumerable.Range(1, order.Lines.Count)
                   select AffiliateLine.Of(shop.WorkspaceId, shop.Id, order, line, now),
            ],
            ct);

        if (numbers.Count > 0)
        {
            db.Tell(new AffiliateOrdersRead(shop.Name, numbers), shop.Id, Actor.Channel(shop.Name));
        }

        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<List<ToldAffiliateOrder>> Changed(
        Guid shopId, IReadOnlyList<ToldAffiliateOrder> told, CancellationToken ct)
    {
        var numbers = told.Select(order => order.Number).ToList();
        var known = (await db.Set<AffiliateLine>().AsNoTracking()
            .Where(row => row.ShopId == shopId && numbers.Contains(row.OrderNumber))
            .OrderBy(row => row.Line).ToListAsync(ct)).ToLookup(row => row.OrderNumber);
        return [.. told.Where(order => order.Lines.Count > 0 && !IsSame(order, [.. known[order.Number]]))];
    }

    private static bool IsSame(ToldAffiliateOrder told, List<AffiliateLine> known) =>
        known.Count > 0
        && (known[0].State, known[0].PlacedAt, known[0].DeliveredAt) == (told.State, told.PlacedAt, told.DeliveredAt)
        && known.Select(line => line.Told).SequenceEqual(told.Lines);
}

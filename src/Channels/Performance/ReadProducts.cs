using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>
/// Reads what sold on each day, a day a commit. A day on which the shop sold nothing is not asked for.
/// </summary>
internal sealed class ReadProducts(AppDb db, ShopCalls calls, FiguresReadings readings, DaysToRead days) : IReadFigures
{
    private const int MaxPages = 200;

    public FiguresPart Part => FiguresPart.Products;

    public bool NeedsDays => true;

    public async Task Run(ShopConnection shop, FiguresSpan span, CancellationToken ct)
    {
        foreach (var (day, sold) in await days.Of(shop.Id, span, ct))
        {
            await Write(shop, day, sold ? await Told(shop, day, ct) : [], ct);
        }
    }

    private async Task<IReadOnlyList<ToldProduct>> Told(ShopConnection shop, DateOnly day, CancellationToken ct)
    {
        var all = new List<ToldProduct>();

        await foreach (var page in calls.Pages(
            shop.Id, MaxPages, (channel, key, from) => channel.Figures!.Products(key, day, from, ct),
            told => told.NextPage, ct))
        {
            all.AddRange(page.Products);
        }

        return [.. all.DistinctBy(product => product.Id, StringComparer.Ordinal)];
    }

    private async Task Write(
        ShopConnection shop, DateOnly day, IReadOnlyList<ToldProduct> told, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Set<ProductDay>().Where(row => row.ShopId == shop.Id && row.Day == day).ExecuteDeleteAsync(ct);
        await db.Insert([.. told.Select(own => ProductDay.Of(shop.WorkspaceId, shop.Id, day, own))], ct);
        await readings.Came(shop, Part, day, ct);
        await work.Commit(ct);
        db.ChangeTracker.Clear();
    }
}

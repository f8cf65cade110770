using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Prices;

/// <summary>A price as it was typed, in major units of the listing's currency.</summary>
internal sealed record PriceWish(string SkuId, string Price);

/// <summary>What was set: changes on their way, and listings that have that price already.</summary>
internal sealed record PricesSet(IReadOnlyList<PriceChange> Changes, int Unchanged);

/// <summary>
/// A person sets prices of listings of a shop, all or none; a job takes them there. A price that still waits for the
/// same listing gives way.
/// </summary>
internal sealed class SetPrices(AppDb db, IJobQueue jobs, TimeProvider clock)
{
    public const int MostAtOnce = 500;
    public const long MostMinor = 100_000_000_00;

    public async Task<Result<PricesSet>> Run(
        Guid shopId, IReadOnlyList<PriceWish> wishes, Actor by, CancellationToken ct)
    {
        if (Refusal(wishes) is { } refusal)
        {
            return refusal;
        }

        await using var work = await db.Begin(ct);

        if ((await db.Set<ShopConnection>().AsNoTracking().Connected(shopId, ct)).Refused(
            out var problem, out var shop))
        {
            return problem;
        }

        var listings = (await ListingRows.Lock(db, shopId, [.. wishes.Select(wish => wish.SkuId)], ct))
            .ToDictionary(row => row.SkuId, StringComparer.Ordinal);

        if (Read(wishes, listings).Refused(out var wrong, out var prices))
        {
            return wrong;
        }

        var set = await Store(prices, by, ct);

        if (set.Changes.Count > 0)
        {
            db.Tell(new PricesAsked(shop.Name, [.. set.Changes.Select(own => own.SkuId)]), shopId, by);
            await jobs.Enqueue(
                [.. set.Changes.Select(own => own.ProductId).Distinct().Select(own => PushPrices.For(shopId, own))],
                ct);
            await work.Commit(ct);
        }

        return set;
    }

    private static Problem? Refusal(IReadOnlyList<PriceWish> wishes) =>
        wishes.Count is 0 or > MostAtOnce
            ? ChannelsProblems.PricesOutOfRange(wishes.Count, MostAtOnce)
        : wishes.GroupBy(wish => wish.SkuId, StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > 1) is { } twice
            ? ChannelsProblems.PriceTwice(twice.Key)
        : null;

    private static Result<List<(Listing Listing, Money Price)>> Read(
        IReadOnlyList<PriceWish> wishes, Dictionary<string, Listing> listings)
    {
        var prices = new List<(Listing, Money)>();

        foreach (var wish in wishes)
        {
            if (!listings.TryGetValue(wish.SkuId, out var listing))
            {
                return ChannelsProblems.UnknownListing(wish.SkuId);
            }

            if (Money.Parse(wish.Price.Trim(), listing.Currency) is not { Minor: > 0 and <= MostMinor } price)
            {
                return ChannelsProblems.PriceWrong(wish.SkuId, wish.Price, listing.Currency);
            }

            prices.Add((listing, price));
        }

        return prices;
    }

    private async Task<PricesSet> Store(
        List<(Listing Listing, Money Price)> prices, Actor by, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var shopId = prices[0].Listing.ShopId;
        var skuIds = prices.ConvertAll(own => own.Listing.SkuId);
        var waiting = await db.Set<PriceChange>()
            .Where(row => row.ShopId == shopId && row.Outcome == PriceOutcome.Waiting && skuIds.Contains(row.SkuId))
            .ToDictionaryAsync(row => row.SkuId, StringComparer.Ordinal, ct);
        var changes = new List<PriceChange>();

        foreach (var (listing, price) in prices)
        {
            var before = waiting.GetValueOrDefault(listing.SkuId);

            if (price.Minor == (before?.ToMinor ?? listing.PriceMinor))
            {
                continue;
            }

            before?.Replace(now);
            var change = new PriceChange(listing, price, by, now);
            db.Add(change);
            changes.Add(change);
        }

        return new(changes, prices.Count - changes.Count);
    }
}

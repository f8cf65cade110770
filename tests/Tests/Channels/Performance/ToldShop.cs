using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Performance;

/// <summary>A connected shop in Los Angeles whose figures are read by the real job. It is Monday there.</summary>
internal static class ToldShop
{
    public const string Oil = "1729";
    public const string Clip = "7412";
    public const string Evening = "7512";

    /// <summary>The last whole day of the shop at the first reading.</summary>
    public static readonly DateOnly Sunday = new(2026, 11, 22);

    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static ToldShopDay Day(DateOnly day, long gmv, long orders = 2, long units = 3) => new(day, "USD")
    {
        Sales = new(gmv, orders, units),
        SkuOrders = orders,
        Buyers = orders,
        Sources = new(gmv, 0, 0),
        Reach = new(1_000, 200, 150),
        Refunds = 0,
        Losses = 0,
    };

    public static ToldProduct Product(string id, long gmv, long units = 3) => new(id, "USD", new(gmv, 2, units), 528);

    public static ToldVideo Video(
        string id, long gmv, long views = 1_000, int clicks = 500, string title = "Morning oil") => new(
            id, title, "sample_creator", new(2026, 11, 20, 8, 15, 0, DateTimeKind.Unspecified), [new(Oil, "Hair oil")],
            "USD", new(gmv, 2, 3), views, clicks);

    public static ToldLive Live(string id, long gmv, DateTimeOffset? at = null) => new(
        id, "Evening LIVE", "live.leo", at ?? Noon, (at ?? Noon).AddHours(2), "USD", new(gmv, 4, 5), 4,
        new(90, 120, 40, 5, 250));

    public static ToldAffiliateOrder Brought(
        string number, DateTimeOffset? at = null, AffiliateState state = AffiliateState.Open, long? actual = null,
        string creator = "sample_creator") => new(
        number, state, at ?? Noon, null,
        [
            new(
                Oil, null, creator, ContentKind.Video, Clip, 2, "USD", 1900, 1500, new(3800, 570),
                new(actual is null ? null : 3800, actual), 0, 0),
        ]);

    /// <summary>A shop that sold on Sunday: by a video, in a LIVE session, through a creator.</summary>
    public static void Sold(this ScriptedChannel vendor)
    {
        vendor.DaysTold.Add(Day(Sunday, 9_800));
        vendor.ProductsTold[Sunday] = [Product(Oil, 9_800)];
        vendor.VideosTold[Sunday] = [Video(Clip, 7_000)];
        vendor.LivesTold.Add(Live(Evening, 2_000));
        vendor.BroughtTold.Add(Brought("577"));
    }

    public static async Task<Guid> Connected(ChannelWorld world, Guid? workspaceId = null)
    {
        var shopId = await world.Connected(workspaceId);
        await world.RunJobs(PullCatalogue.JobKind);
        return shopId;
    }

    /// <summary>The job as it comes next.</summary>
    public static async Task Pull(ChannelWorld world)
    {
        world.Clock.Advance(TimeSpan.FromHours(6));
        (await world.RunJobs(PullFigures.JobKind)).ShouldBe(1);
    }

    public static Task<List<T>> Kept<T>(ChannelWorld world) where T : class =>
        world.World.Db(db => db.Set<T>().AsNoTracking().ToListAsync(Ct));

    public static async Task<FiguresReading> Standing(ChannelWorld world, FiguresPart part) =>
        (await Kept<FiguresReading>(world)).Single(row => row.Part == part);

    /// <summary>What was told of this kind, in its order.</summary>
    public static Task<List<T>> Told<T>(ChannelWorld world) where T : class => world.World.Db(async db =>
        (await new FactLog(db).Written(0, 1_000, Ct)).Where(fact => fact.Is<T>())
            .Select(fact => fact.Body<T>()).ToList());
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class PullFiguresTests
{
    private static readonly FiguresPart[] All = Enum.GetValues<FiguresPart>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Days_products_videos_and_LIVE_sessions_are_read_and_told_of(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        world.Vendor.Sold();
        world.Vendor.FiguresUntil = Sunday;

        await Pull(world);

        var day = (await Kept<ShopDay>(world)).ShouldHaveSingleItem();
        (day.ShopId, day.Day, day.Currency, day.GmvMinor, day.VideoMinor, day.Orders, day.Units, day.PageViews)
            .ShouldBe((shopId, Sunday, "USD", 9_800, 9_800, 2, 3, 200));
        var product = (await Kept<ProductDay>(world)).ShouldHaveSingleItem();
        (product.Day, product.ProductId, product.GmvMinor, product.Units, product.ClickRate)
            .ShouldBe((Sunday, Oil, 9_800, 3, 528));
        var video = (await Kept<Video>(world)).ShouldHaveSingleItem();
        (video.VideoId, video.Title, video.Creator).ShouldBe((Clip, "Morning oil", "sample_creator"));
        video.PostedAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 16, 15, 0, TimeSpan.Zero));
        video.Shows.ShouldBe([new ShownProduct(Oil, "Hair oil")]);
        var clip = (await Kept<VideoDay>(world)).ShouldHaveSingleItem();
        (clip.Day, clip.VideoId, clip.GmvMinor, clip.Views, clip.ClickRate).ShouldBe((Sunday, Clip, 7_000, 1_000, 500));
        var live = (await Kept<LiveSession>(world)).ShouldHaveSingleItem();
        (live.LiveId, live.GmvMinor, live.Customers, live.Viewers).ShouldBe((Evening, 2_000, 4, 90));
        var told = (await Told<ShopFiguresRead>(world)).ShouldHaveSingleItem();
        (told.Shop, told.Until).ShouldBe(("Kettle Shop", Sunday));
        told.Parts.ShouldBe(All);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Reading_twice_changes_nothing(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.Sold();
        await Pull(world);

        await Pull(world);

        (await Kept<ShopDay>(world)).ShouldHaveSingleItem().GmvMinor.ShouldBe(9_800);
        (await Kept<ProductDay>(world)).ShouldHaveSingleItem().GmvMinor.ShouldBe(9_800);
        (await Kept<VideoDay>(world)).ShouldHaveSingleItem().GmvMinor.ShouldBe(7_000);
        (await Kept<Video>(world)).ShouldHaveSingleItem().Title.ShouldBe("Morning oil");
        (await Kept<LiveSession>(world)).ShouldHaveSingleItem().GmvMinor.ShouldBe(2_000);
        (await Kept<AffiliateLine>(world)).ShouldHaveSingleItem().EstimatedMinor.ShouldBe(570);
        (await Told<AffiliateOrdersRead>(world)).ShouldHaveSingleItem().Numbers.ShouldBe(["577"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Restated_figures_stand_in_the_place_of_the_earlier_ones(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.Sold();
        world.Vendor.ProductsTold[Sunday].Add(Product("1730", 100));
        await Pull(world);
        world.Vendor.DaysTold[0] = Day(Sunday, 5_000, orders: 1);
        world.Vendor.ProductsTold[Sunday] = [Product(Oil, 5_000, units: 1)];
        world.Vendor.VideosTold[Sunday] = [Video(Clip, 4_000, title: "Morning oil, again")];
        world.Vendor.LivesTold[0] = Live(Evening, 1_000);

        await Pull(world);

        var day = (await Kept<ShopDay>(world)).ShouldHaveSingleItem();
        (day.GmvMinor, day.Orders).ShouldBe((5_000, 1));
        var product = (await Kept<ProductDay>(world)).ShouldHaveSingleItem();
        (product.ProductId, product.GmvMinor, product.Units).ShouldBe((Oil, 5_000, 1));
        (await Kept<VideoDay>(world)).ShouldHaveSingleItem().GmvMinor.ShouldBe(4_000);
        (await Kept<Video>(world)).ShouldHaveSingleItem().Title.ShouldBe("Morning oil, again");
        (await Kept<LiveSession>(world)).ShouldHaveSingleItem().GmvMinor.ShouldBe(1_000);
    }

    [Fact]
    public async Task All_pages_are_read_and_what_is_on_two_of_them_is_kept_once()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.DaysTold.Add(Day(Sunday, 9_800));
        world.Vendor.ProductsTold[Sunday] = [Product("1", 3), Product("2", 2), Product("2", 2), Product("3", 1)];
        world.Vendor.VideosTold[Sunday] = [Video("4", 3), Video("5", 2), Video("5", 2)];
        world.Vendor.LivesTold.AddRange([Live("6", 1), Live("7", 1), Live("7", 1)]);

        await Pull(world);

        (await Kept<ProductDay>(world)).Select(row => row.ProductId).Order().ShouldBe(["1", "2", "3"]);
        (await Kept<VideoDay>(world)).Select(row => row.VideoId).Order().ShouldBe(["4", "5"]);
        (await Kept<LiveSession>(world)).Select(row => row.LiveId).Order().ShouldBe(["6", "7"]);
    }

    [Fact]
    public async Task The_first_reading_reaches_back_ninety_days_and_later_ones_a_week_behind_the_newest()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.DaysTold.Add(Day(Sunday, 9_800));
        await Pull(world);
        await Pull(world);

        world.Vendor.FiguresAsked.Where(asked => asked.Part == FiguresPart.Days).ShouldBe(
        [
            (FiguresPart.Days, Sunday.AddDays(1 - 90), Sunday.AddDays(1)),
            (FiguresPart.Days, Sunday.AddDays(-6), Sunday.AddDays(1)),
        ]);
    }

    [Fact]
    public async Task A_day_on_which_nothing_was_sold_is_asked_for_its_videos_and_not_for_its_products()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.DaysTold.AddRange([Day(Sunday.AddDays(-1), 0, 0, 0), Day(Sunday, 9_800)]);
        world.Vendor.VideosTold[Sunday.AddDays(-1)] = [Video(Clip, 0, views: 40)];

        await Pull(world);

        world.Vendor.FiguresAsked
            .Where(asked => asked.Part is FiguresPart.Products or FiguresPart.Videos)
            .Select(asked => (asked.Part, asked.From))
            .ShouldBe(
            [
                (FiguresPart.Products, Sunday), (FiguresPart.Videos, Sunday.AddDays(-1)), (FiguresPart.Videos, Sunday),
            ]);
        (await Kept<VideoDay>(world)).ShouldHaveSingleItem().Views.ShouldBe(40);
        (await Standing(world, FiguresPart.Products)).NewestDay.ShouldBe(Sunday);
    }

    [Fact]
    public async Task The_days_are_those_that_are_over_by_the_clock_of_the_shop()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);

        // 06:00 in world time is still the day before in Los Angeles.
        world.Clock.Advance(new DateTimeOffset(2026, 11, 25, 6, 0, 0, TimeSpan.Zero) - world.Clock.GetUtcNow());
        (await world.RunJobs(PullFigures.JobKind)).ShouldBe(1);

        world.Vendor.FiguresAsked[0].Before.ShouldBe(new DateOnly(2026, 11, 24));
    }

    [Fact]
    public async Task It_comes_again_every_six_hours()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);

        await Pull(world);

        var job = (await world.Jobs(PullFigures.JobKind)).ShouldHaveSingleItem();
        (job.Key, job.DueAt).ShouldBe((shopId.ToString("N"), world.Clock.GetUtcNow().AddHours(6)));
    }

    [Fact]
    public async Task A_part_that_is_refused_leaves_the_others_alone_and_says_why()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);
        world.Vendor.Sold();
        world.Vendor.FiguresFailure = part => part == FiguresPart.Affiliates
            ? new(ChannelFailureKind.Refused, "scope missing", "105005")
            : null;

        await Pull(world);

        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.Connected);
        var refused = await Standing(world, FiguresPart.Affiliates);
        (refused.Trouble, refused.ReadAt).ShouldBe(("scope missing", null));
        (await Standing(world, FiguresPart.Videos)).Trouble.ShouldBeNull();
        (await Told<ShopFiguresRead>(world)).Single().Parts.ShouldBe(All[..^1]);
        (await world.Jobs(PullFigures.JobKind)).Single().DueAt.ShouldBe(world.Clock.GetUtcNow().AddHours(6));
        world.Vendor.FiguresFailure = _ => null;
        await Pull(world);
        (await Standing(world, FiguresPart.Affiliates)).Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task Without_the_days_nobody_claims_that_no_product_sold()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Sold();
        world.Vendor.FiguresFailure = part => part == FiguresPart.Days
            ? new(ChannelFailureKind.Refused, "scope missing", "105005")
            : null;

        await Pull(world);

        foreach (var part in (FiguresPart[])[FiguresPart.Days, FiguresPart.Products, FiguresPart.Videos])
        {
            var standing = await Standing(world, part);
            (standing.Trouble, standing.ReadAt).ShouldBe(("scope missing", null));
        }

        (await Standing(world, FiguresPart.Lives)).Trouble.ShouldBeNull();
        (await Kept<AffiliateLine>(world)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_shop_that_was_disconnected_is_asked_no_more()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);
        await world.With<DisconnectShop, bool>(async end => (await end.Run(shopId, Actor.System, Ct)).Ok);

        await Pull(world);

        (await world.Jobs(PullFigures.JobKind)).ShouldBeEmpty();
        world.Vendor.FiguresAsked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_that_tells_no_figures_is_not_asked()
    {
        await using var world = await ChannelWorld.On();
        world.Vendor.TellsFigures = false;
        await Connected(world);

        await Pull(world);

        (await world.Jobs(PullFigures.JobKind)).ShouldBeEmpty();
        (await Kept<FiguresReading>(world)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Figures_belong_to_their_workspace(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.Sold();
        await Pull(world);
        var other = Ids.New(TestClock.Start);

        (await world.World.Db(db => db.Set<ShopDay>().CountAsync(Ct), other)).ShouldBe(0);
        (await world.World.Db(db => db.Set<ProductDay>().CountAsync(Ct), other)).ShouldBe(0);
        (await world.World.Db(db => db.Set<Video>().CountAsync(Ct), other)).ShouldBe(0);
        (await world.World.Db(db => db.Set<VideoDay>().CountAsync(Ct), other)).ShouldBe(0);
        (await world.World.Db(db => db.Set<LiveSession>().CountAsync(Ct), other)).ShouldBe(0);
        (await world.World.Db(db => db.Set<AffiliateLine>().CountAsync(Ct), other)).ShouldBe(0);
        (await world.World.Db(db => db.Set<FiguresReading>().CountAsync(Ct), other)).ShouldBe(0);
    }
}

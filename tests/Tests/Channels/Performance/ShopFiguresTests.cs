using CreatorFlow.Channels;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Tests.Given;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class ShopFiguresTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Days_of_a_window_are_summed_by_product_and_video_the_best_first(string database)
    {
        await using var world = await ChannelWorld.On(database);
        world.Vendor.Pages.Enqueue(new([Listed(Oil, "A"), Listed(Oil, "B")], null));
        var shopId = await Connected(world);
        var saturday = Sunday.AddDays(-1);
        world.Vendor.DaysTold.AddRange([Day(Sunday.AddDays(-7), 1), Day(saturday, 100), Day(Sunday, 200)]);
        world.Vendor.ProductsTold[Sunday.AddDays(-7)] = [Product(Oil, 1)];
        world.Vendor.ProductsTold[saturday] = [Product("9", 500), Product(Oil, 100)];
        world.Vendor.ProductsTold[Sunday] = [Product(Oil, 450)];
        world.Vendor.VideosTold[saturday] = [Video(Clip, 10, views: 1_000, clicks: 400)];
        world.Vendor.VideosTold[Sunday] = [Video(Clip, 20, views: 3_000, clicks: 800), Video("8", 90, views: 0)];
        await Pull(world);

        var (window, products, videos) = await Read(world, shopId, 7);

        (window.From, window.Until).ShouldBe((Sunday.AddDays(-6), Sunday));
        products.Select(row => (row.ProductId, row.Title, row.Gmv?.Minor, row.Orders, row.Units)).ShouldBe(
            [(Oil, "A", 550, 4, 6), ("9", null, 500, 2, 3)]);
        videos.Select(row => (row.VideoId, row.Gmv?.Minor, row.SkuOrders, row.Views, row.ClickRate)).ShouldBe(
            [("8", 90, 2, 0, null), (Clip, 30, 4, 4_000, 700)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_no_day_says_is_not_known_and_a_rate_is_that_of_the_days_that_say_it(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        var saturday = Sunday.AddDays(-1);
        var silent = new ToldSales(null, null, null);
        world.Vendor.DaysTold.AddRange([Day(saturday, 100), Day(Sunday, 200)]);
        world.Vendor.ProductsTold[saturday] = [Product(Oil, 100) with { Sales = new(100, null, 1) }];
        world.Vendor.ProductsTold[Sunday] =
            [Product(Oil, 0) with { Sales = new(null, null, 2) }, Product("9", 0) with { Sales = silent }];
        world.Vendor.VideosTold[saturday] = [Video(Clip, 10, views: 1_000, clicks: 400)];
        world.Vendor.VideosTold[Sunday] =
        [
            Video(Clip, 20, views: 3_000) with { ClickRate = null },
            Video("8", 0) with { Sales = silent, Views = null, ClickRate = 300 },
        ];
        await Pull(world);

        var (_, products, videos) = await Read(world, shopId, 7);

        products.Select(row => (row.ProductId, row.Currency, row.Gmv?.Minor, row.Orders, row.Units)).ShouldBe(
            [(Oil, "USD", 100, null, 3), ("9", "USD", null, null, null)]);
        videos.Select(row => (row.VideoId, row.Gmv?.Minor, row.Units, row.Views, row.ClickRate)).ShouldBe(
            [(Clip, 30, 6, 4_000, 400), ("8", null, null, null, null)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Behind_a_row_follows_the_next_whatever_was_brought_meanwhile(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        var both = Brought("577");
        world.Vendor.BroughtTold.AddRange(
        [
            Brought("579", Noon.AddHours(-1)), Brought("578"),
            both with { Lines = [both.Lines[0], both.Lines[0] with { ProductId = "1730" }] },
        ]);
        await Pull(world);

        var first = await After(world, shopId, null);
        world.Vendor.BroughtTold.Add(Brought("580", Noon.AddHours(1)));
        await Pull(world);
        var rest = new List<AffiliateRow>();

        while (await After(world, shopId, rest.Count == 0 ? first : rest[^1]) is { } row)
        {
            rest.Add(row);
        }

        (first!.OrderNumber, first.Share.Line).ShouldBe(("577", 1));
        rest.Select(row => (row.OrderNumber, row.Share.Line)).ShouldBe([("577", 2), ("578", 1), ("579", 1)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task LIVE_sessions_and_creators_orders_are_those_of_the_window(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        world.Vendor.Sold();
        world.Vendor.LivesTold.Add(Live("old", 9_999, Noon.AddDays(-7)));
        world.Vendor.BroughtTold.AddRange([Brought("578", Noon.AddDays(-7)), Brought("579", Noon.AddHours(1))]);
        await Pull(world);

        var (lives, brought) = await world.With<ShopFigures, (List<string>, List<(string, string?)>)>(async figures =>
        {
            var shop = (await figures.Shop(shopId, Ct))!;
            var window = await figures.Window(shop, 7, Ct);
            return (
                [.. (await figures.Lives(shop, window, 10, Ct)).Select(row => row.LiveId)],
                [
                    .. (await figures.Affiliates(shop, window, 0, 10, Ct))
                        .Select(row => (row.OrderNumber, row.Share.ContentTitle)),
                ]);
        });

        lives.ShouldBe([Evening]);
        brought.ShouldBe([("579", "Morning oil"), ("577", "Morning oil")]);
    }

    [Fact]
    public async Task Without_figures_the_window_ends_yesterday_and_an_ended_shop_is_none()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);

        (await Read(world, shopId, 28)).Window.ShouldBe(new FiguresWindow(Sunday.AddDays(-27), Sunday, 28));
        await world.With<DisconnectShop, bool>(
            async end => (await end.Run(shopId, CreatorFlow.Platform.Actor.System, Ct)).Ok);
        (await world.With<ShopFigures, ShopConnection?>(figures => figures.Shop(shopId, Ct))).ShouldBeNull();
    }

    private static Task<AffiliateRow?> After(ChannelWorld world, Guid shopId, AffiliateRow? place) =>
        world.With<ShopFigures, AffiliateRow?>(async figures =>
        {
            var shop = (await figures.Shop(shopId, Ct))!;
            var window = await figures.Window(shop, 7, Ct);
            return (await figures.AffiliatesAfter(shop, window, place, 1, Ct)).SingleOrDefault();
        });

    private static ListedSku Listed(string product, string sku) => ChannelWorld.Listed(product, sku, 5);

    private static Task<(FiguresWindow Window, IReadOnlyList<ProductSums> Products, IReadOnlyList<VideoSums> Videos)>
        Read(ChannelWorld world, Guid shopId, int days) => world.With<
            ShopFigures, (FiguresWindow, IReadOnlyList<ProductSums>, IReadOnlyList<VideoSums>)>(async figures =>
        {
            var window = await figures.Window((await figures.Shop(shopId, Ct))!, days, Ct);
            return (
                window, await figures.Products(shopId, window, 10, Ct), await figures.Videos(shopId, window, 10, Ct));
        });
}

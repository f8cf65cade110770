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
        products.Select(row => (row.ProductId, row.Title, row.Gmv.Minor, row.Orders, row.Units)).ShouldBe(
            [(Oil, "A", 550, 4, 6), ("9", null, 500, 2, 3)]);
        videos.Select(row => (row.VideoId, row.Gmv.Minor, row.SkuOrders, row.Views, row.ClickRate)).ShouldBe(
            [("8", 90, 2, 0, null), (Clip, 30, 4, 4_000, 700)]);
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

using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Channels.Performance;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Sandbox.TikTokShop;
using Microsoft.AspNetCore.WebUtilities;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>Figures and creators' orders against the simulator of TikTok Shop, over HTTP.</summary>
public sealed class TikTokShopFiguresTests
{
    private const int Buyers = 12;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_a_video_and_a_LIVE_session_sold_is_read_and_follows_from_the_orders(string database)
    {
        await using var shop = await ShopFixture.Connected(
            options => options with { AccessTokenLife = TimeSpan.FromDays(90) });
        await using var world = await ChannelWorld.On(database, Options(shop));
        var shopId = await Connect(world, shop);
        var sku = shop.PlentySku;
        var video = await Post(shop, "content/viral", new { sku, heat = 1_000 });
        var placed = (await shop.Control("orders", new { sku, count = Buyers, quantity = 1 })).GetProperty("orderIds");
        var live = await Post(shop, "content/live", new { sku, title = "Evening", isAffiliate = true });
        await shop.Control($"content/{live}/end", new { });

        await Pass(world, shop, TimeSpan.FromDays(2));
        (await world.RunJobs(PullFigures.JobKind)).ShouldBe(1);

        var day = (await ToldShop.Kept<ShopDay>(world)).Where(row => row.Orders > 0).ShouldHaveSingleItem();
        (day.Orders, day.Units).ShouldBe((Buyers, Buyers));
        (day.VideoMinor + day.LiveMinor + day.CardMinor).ShouldBe(day.GmvMinor);
        var product = (await ToldShop.Kept<ProductDay>(world)).ShouldHaveSingleItem();
        (product.Day, product.ProductId, product.GmvMinor, product.Units).ShouldBe(
            (day.Day, shop.Plenty.Product.Id, day.GmvMinor, Buyers));
        (await ToldShop.Kept<Video>(world)).ShouldContain(row => row.VideoId == video && row.Creator == "viral.vera");
        (await ToldShop.Kept<VideoDay>(world)).Sum(row => row.GmvMinor).ShouldBe(day.VideoMinor);
        var session = (await ToldShop.Kept<LiveSession>(world)).ShouldHaveSingleItem();
        (session.LiveId, session.Title, session.EndedAt is not null).ShouldBe((live, "Evening", true));

        var numbers = placed.EnumerateArray().Select(id => id.GetString()!).ToList();
        var shares = await Shares(world, shopId, numbers);
        shares.Count.ShouldBeGreaterThan(Buyers / 2);
        shares.Values.SelectMany(lines => lines).Where(line => line.ContentId == video).ShouldAllBe(line =>
            line.Creator == "viral.vera" && line.Content == ContentKind.Video && line.CommissionRate == 1_500
            && line.ContentTitle!.StartsWith("You need this") && line.Estimated != null);
        (await ToldShop.Told<AffiliateOrdersRead>(world)).SelectMany(told => told.Numbers).Order()
            .ShouldBe(shares.Keys.Order());

        await Pass(world, shop, TimeSpan.FromHours(6));
        (await world.RunJobs(PullFigures.JobKind)).ShouldBe(1);

        (await ToldShop.Kept<ShopDay>(world)).Single(row => row.Orders > 0).GmvMinor.ShouldBe(day.GmvMinor);
        (await ToldShop.Kept<ProductDay>(world)).ShouldHaveSingleItem();
        (await ToldShop.Told<AffiliateOrdersRead>(world)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_consent_without_figures_leaves_the_shop_connected_and_each_part_says_why()
    {
        await using var shop = await ShopFixture.Connected();
        await using var world = await ChannelWorld.On(options: Options(shop));
        var shopId = await Connect(world, shop);
        lock (shop.Market.Gate)
        {
            shop.Market.Grants.Narrow(
                [.. CreatorFlow.Sandbox.TikTokShop.Authorization.Scopes.All.Except(
                    ["data.shop_analytics.public.read", "seller.affiliate_collaboration.read"])]);
        }

        await Pass(world, shop, TimeSpan.FromHours(1));
        (await world.RunJobs(PullFigures.JobKind)).ShouldBe(1);

        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.Connected);
        var parts = await ToldShop.Kept<FiguresReading>(world);
        parts.Select(part => part.Part).Order().ShouldBe(Enum.GetValues<FiguresPart>());
        parts.ShouldAllBe(part => part.Trouble != null && part.ReadAt == null);
        (await world.Jobs(PullFigures.JobKind)).Single().DueAt.ShouldBe(world.Clock.GetUtcNow().AddHours(6));
    }

    private static ChannelsOptions Options(ShopFixture shop)
    {
        var app = shop.Market.App;
        var address = new Uri(shop.Host.Url);
        return TikTokShopSettingsTests.Options with
        {
            TikTokShop = new()
            {
                AppKey = app.Key,
                AppSecret = app.Secret,
                ServiceId = app.ServiceId,
                ApiAddress = address,
                TokenAddress = address,
                ConsentAddress = new(address, "/open/authorize"),
                CallsPerSecond = 10_000,
            },
        };
    }

    private static async Task<Guid> Connect(ChannelWorld world, ShopFixture shop)
    {
        var consent = await world.With<IConnectShops, Uri>(
            shops => shops.Start(TikTokShopSettings.Channel, Actor.System, Ct));
        using var answer = await shop.Http.GetAsync(consent + "&approve=1", Ct);
        var back = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        var connected = await world.With<IConnectShops, Result<IReadOnlyList<ConnectedShop>>>(
            shops => shops.Finish(back["code"].ToString(), back["state"].ToString(), Actor.System, Ct));
        await world.RunJobs(PullCatalogue.JobKind);
        return connected.Value[0].Id;
    }

    private static async Task<string> Post(ShopFixture shop, string path, object body) =>
        (await shop.Control(path, body)).GetProperty("id").GetString()!;

    private static async Task Pass(ChannelWorld world, ShopFixture shop, TimeSpan time)
    {
        await shop.Pass(time);
        world.Clock.Advance(time);
    }

    private static Task<IReadOnlyDictionary<string, IReadOnlyList<AffiliateShare>>> Shares(
        ChannelWorld world, Guid shopId, IReadOnlyCollection<string> numbers) =>
        world.With<IAffiliates, IReadOnlyDictionary<string, IReadOnlyList<AffiliateShare>>>(
            book => book.OfOrders(shopId, numbers, Ct));
}

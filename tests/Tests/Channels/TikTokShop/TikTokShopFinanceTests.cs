using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Sandbox.TikTokShop;
using Microsoft.AspNetCore.WebUtilities;
using CreatorFlow.Tests.Channels.Statements;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>Statements against the simulator of TikTok Shop, over HTTP.</summary>
public sealed class TikTokShopFinanceTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Sales_refunds_and_adjustments_are_read_and_add_up_to_the_cent(string database)
    {
        await using var shop = await ShopFixture.Connected(
            options => options with { AccessTokenLife = TimeSpan.FromDays(90) });
        await using var world = await ChannelWorld.On(database, Options(shop));
        var shopId = await Connect(world, shop);
        var sold = await shop.PlaceDelivered(quantity: 3);
        var waiting = await shop.PlaceReleased();
        world.Clock.Advance(shop.Clock.GetUtcNow() - world.Clock.GetUtcNow());
        await shop.Control("adjustments", new { type = "LOGISTICS_REIMBURSEMENT", amountMinor = 1_234 });

        await Pass(world, shop, TimeSpan.FromDays(2));
        await Pull(world, shop);
        var first = await Statements(world);
        first.ShouldAllBe(own => own.AddsUp && own.OwnDifference != null);
        first.Sum(own => own.Transactions).ShouldBe(2);
        var sale = (await OfOrder(world, shopId, sold)).ShouldHaveSingleItem();
        sale.Parts.ShouldContain(part => part.Kind == MoneyKind.Sales && part.Minor > 0);
        sale.Parts.ShouldContain(part => part.Kind == MoneyKind.ReferralFee && part.Minor < 0);
        sale.Parts.ShouldNotContain(part => part.Kind == MoneyKind.Unexplained);
        (await Standing(world)).ExpectedOrders.ShouldBe(1);
        (await world.With<IStatements, IReadOnlyDictionary<string, IReadOnlyList<ExpectedSettlement>>>(
            book => book.Expected(shopId, [sold, waiting], Ct))).Keys.ShouldBe([waiting]);

        await shop.Client.Post(
            "/return_refund/202309/returns",
            $$"""{"order_id":"{{sold}}","return_type":"REFUND","return_reason":"goodwill"}""");
        await Pass(world, shop, TimeSpan.FromDays(2));
        await Pull(world, shop);

        var later = await Statements(world);
        later.ShouldAllBe(own => own.AddsUp);
        later[0].Settlement.Minor.ShouldBeLessThan(0);
        later[0].Parts.ShouldContain(part => part.Kind == MoneyKind.Refund && part.Minor < 0);
        later.ShouldAllBe(own => own.State == StatementState.Paid);
        (await OfOrder(world, shopId, sold)).Count.ShouldBe(2);
        (await SettledShop.Told(world)).Count(told => !told.IsNew)
            .ShouldBe(first.Count(own => own.State != StatementState.Paid));
        (await world.World.Db(db => new StatementsAddUp().Findings(db, Ct))).ShouldBeEmpty();
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

    private static async Task Pass(ChannelWorld world, ShopFixture shop, TimeSpan time)
    {
        await shop.Pass(time);
        world.Clock.Advance(time);
    }

    private static async Task Pull(ChannelWorld world, ShopFixture shop)
    {
        await Pass(world, shop, TimeSpan.FromHours(6));
        (await world.RunJobs(PullStatements.JobKind)).ShouldBe(1);
    }

    private static Task<IReadOnlyList<StatementView>> Statements(ChannelWorld world) =>
        world.With<IStatements, IReadOnlyList<StatementView>>(book => book.List(null, 0, 50, Ct));

    private static async Task<IReadOnlyList<SettledTransaction>> OfOrder(
        ChannelWorld world, Guid shopId, string number) =>
        (await world.With<IStatements, IReadOnlyDictionary<string, IReadOnlyList<SettledTransaction>>>(
            book => book.OfOrders(shopId, [number], Ct)))[number];

    private static async Task<StatementsStanding> Standing(ChannelWorld world) =>
        (await world.With<IStatements, IReadOnlyList<StatementsStanding>>(book => book.Standings(Ct)))[0];
}

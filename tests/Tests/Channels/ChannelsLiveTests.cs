using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels;

public sealed class ChannelsLiveTests
{
    private static readonly ChannelsUnderTest Channels = new(services => ChannelsLive.AddLiveChannels(services));

    [Theory]
    [InlineData(nameof(ShopConnected))]
    [InlineData(nameof(ShopDisconnected))]
    [InlineData(nameof(ShopLostAccess))]
    [InlineData(nameof(CataloguePulled))]
    public void A_connection_that_changed_is_told(string kind) =>
        Channels.Told(ChannelsLive.Connections, kind, "{}")
            .ShouldBe([("connection_changed", new ConnectionChanged(ChannelsUnderTest.Subject))]);

    [Fact]
    public void Each_channel_is_for_those_who_may_see_shops_or_stock() =>
        Channels.All.ToDictionary(channel => channel.Name, channel => channel.Permission).ShouldBe(
            new Dictionary<string, string>
            {
                ["channels:connections"] = Permissions.ChannelsRead,
                ["tiktok:api_events"] = Permissions.ChannelsRead,
                ["inventory:stock_updates"] = Permissions.StockRead,
                ["channels:webhooks"] = Permissions.ChannelsRead,
                ["channels:stock_sync"] = Permissions.ChannelsRead,
                ["channels:call_health"] = Permissions.ChannelsRead,
                ["channels:figures"] = Permissions.ChannelsRead,
                ["channels:diagnosis"] = Permissions.ChannelsRead,
                ["channels:prices"] = Permissions.ChannelsRead,
            },
            ignoreOrder: true);

    [Fact]
    public void A_check_and_the_end_of_all_are_told()
    {
        Channels.Told(ChannelsLive.Diagnosis, nameof(ShopChecked), """{"check":"Token","finding":"TokenTaken"}""")
            .ShouldBe([("shop_checked", new CheckTold(ChannelsUnderTest.Subject, "Token", "TokenTaken"))]);
        Channels.Told(ChannelsLive.Diagnosis, nameof(ShopDiagnosed), """{"isWell":true}""")
            .ShouldBe([("shop_diagnosed", new DiagnosisTold(ChannelsUnderTest.Subject, true))]);
    }

    [Theory]
    [InlineData(nameof(ShopFiguresRead), "figures_read")]
    [InlineData(nameof(ShopFiguresAsked), "figures_asked")]
    [InlineData(nameof(AffiliateOrdersRead), "affiliate_orders_read")]
    public void Figures_are_told_by_their_shop(string kind, string name) =>
        Channels.Told(ChannelsLive.Figures, kind, """{"shop":"Kettle Shop"}""")
            .ShouldBe([(name, new ShopTold(ChannelsUnderTest.Subject, "Kettle Shop"))]);

    [Fact]
    public void Prices_are_told_when_they_are_set_and_when_the_channel_answers()
    {
        Channels.Told(ChannelsLive.Prices, nameof(PricesAsked), """{"skuIds":["1","2"]}""")
            .ShouldBe([("prices_asked", new PricesTold(ChannelsUnderTest.Subject, 2))]);

        foreach (var kind in (string[])[nameof(PriceTaken), nameof(PriceRefused)])
        {
            Channels.Told(ChannelsLive.Prices, kind, """{"skuId":"1"}""")
                .ShouldBe([("price_answered", new PriceTold(ChannelsUnderTest.Subject, "1"))]);
        }
    }

    [Theory]
    [InlineData(nameof(CallsRest), "calls_rest")]
    [InlineData(nameof(CallsGoOn), "calls_go_on")]
    [InlineData(nameof(CallLimitSet), "call_limit_set")]
    public void Calls_that_rest_go_on_or_are_limited_are_told_with_what_they_are_about(string kind, string told) =>
        Channels.Told(ChannelsLive.CallHealth, kind, """{"shop":"K","family":"Orders"}""")
            .ShouldBe([(told, new CallsTold(ChannelsUnderTest.Subject, "K", CallFamily.Orders))]);

    [Fact]
    public void What_was_sent_refused_and_compared_is_told_with_its_numbers()
    {
        Channels.Told(ChannelsLive.StockSync, nameof(StockPushed), """{"shop":"K","skus":3,"refused":1}""")
            .ShouldBe([("stock_pushed", new PushTold(ChannelsUnderTest.Subject, 3, 1))]);
        Channels.Told(ChannelsLive.StockSync, nameof(StockRefused), """{"shop":"K","sku":"A","detail":"no"}""")
            .ShouldBe([("push_refused", new PushRefusedTold(ChannelsUnderTest.Subject, "A"))]);
        Channels.Told(
            ChannelsLive.StockSync,
            nameof(StockReconciled),
            """{"shop":"K","sku":null,"compared":9,"repaired":2,"unrepaired":1}""")
            .ShouldBe([("stock_reconciled", new ReconciledTold(ChannelsUnderTest.Subject, 9, 2, 1))]);
    }
}

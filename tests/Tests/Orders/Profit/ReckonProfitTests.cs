using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Profit;
using CreatorFlow.Platform;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Inventory.Purchasing;

namespace CreatorFlow.Tests.Orders.Profit;

public sealed class ReckonProfitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_knows_its_fee_its_label_and_what_its_units_cost(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        AddFee(seller);
        var purchase = await seller.OnTheWay(("CANDLE", 10, 250));
        (await seller.Received(purchase.Id, lines: ("CANDLE", 10))).Ok.ShouldBeTrue();
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Labelled();
        await seller.World.RunJobs(PurchaseLabels.JobKind);

        var profit = (await Find(seller, await order.Id()))!;

        var goods = Of(profit, ProfitKind.Goods)!.Value;
        (Of(profit, ProfitKind.Label), Of(profit, ProfitKind.Purchase)).ShouldBe((-512, -500));
        Of(profit, ProfitKind.ChannelFee).ShouldBe(-(long)Math.Round(
            (goods + Of(profit, ProfitKind.Shipping)!.Value) * 0.06m, MidpointRounding.AwayFromZero));
        profit.Unknown.ShouldBe([ProfitKind.Creators]);
        profit.IsSettled.ShouldBeFalse();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_settled_and_what_is_expected_is_found_by_its_number(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var settled = await seller.Order(("CANDLE", 1)).Imported();
        var waiting = await seller.Order(("CANDLE", 1)).Imported();
        seller.Statements.Add(
            "s1", TestClock.Start, (settled.Told.ExternalId, [(MoneyKind.Sales, 2000), (MoneyKind.ReferralFee, -120)]));
        seller.Statements.Awaited[waiting.Told.ExternalId] =
        [
            new(new Money(900, "GBP"), [new(MoneyKind.AffiliateCommission, -100)], ""),
            new(new Money(1500, "USD"), [new(MoneyKind.AffiliateCommission, -300)], ""),
        ];

        var first = (await Find(seller, await settled.Id()))!;
        var second = (await Find(seller, await waiting.Id()))!;

        (first.IsSettled, first.Result.Minor, second.IsSettled).ShouldBe((true, 1880, false));
        Of(second, ProfitKind.Creators).ShouldBe(-300);
        (await Find(seller, Ids.New(TestClock.Start))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_creators_get_is_known_by_their_orders_until_the_channel_says_what_it_expects(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var order = await seller.Order(("CANDLE", 1)).Imported();
        var (id, number) = (await order.Id(), order.Told.ExternalId);
        seller.Affiliates.Told[number] = [GivenAffiliates.Share(), GivenAffiliates.Share(actual: 560)];

        Of((await Find(seller, id))!, ProfitKind.Creators).ShouldBe(-1130);
        seller.Affiliates.Told[number] =
            [GivenAffiliates.Share(), GivenAffiliates.Share() with { Estimated = new Money(1, "EUR") }];
        Of((await Find(seller, id))!, ProfitKind.Creators).ShouldBeNull();
        seller.Affiliates.Told[number] = [GivenAffiliates.Share()];
        seller.Statements.Awaited[number] =
            [new(new Money(1500, "USD"), [new(MoneyKind.AffiliateCommission, -300)], "")];
        Of((await Find(seller, id))!, ProfitKind.Creators).ShouldBe(-300);
    }

    [Fact]
    public async Task A_fee_of_another_market_is_not_taken_for_the_own()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9));
        var order = await seller.Order(("CANDLE", 1)).Imported();

        var profit = (await Find(seller, await order.Id()))!;

        profit.Unknown.ShouldBe(
            [ProfitKind.ChannelFee, ProfitKind.Creators, ProfitKind.Label, ProfitKind.Purchase]);
    }

    [Fact]
    public async Task Units_that_were_bought_in_another_currency_have_no_cost_here()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9));
        var supplier = (await seller.Supplied(currency: "EUR")).Value;
        var draft = (await seller.Drafted(supplier.Id, null, ("CANDLE", 10, 250))).Value;
        await seller.Sent(draft.Id);
        await seller.Received(draft.Id, lines: ("CANDLE", 10));
        var order = await seller.Order(("CANDLE", 1)).Imported();

        Of((await Find(seller, await order.Id()))!, ProfitKind.Purchase).ShouldBeNull();
    }

    internal static void AddFee(Seller seller) => seller.Policies.Add(
        GivenPolicies.Rule(PolicyKey.ReferralFeePercent, PolicyUnit.Percent, 6, new(2026, 1, 9)) with
        {
            Region = null,
        });

    private static Task<OrderProfit?> Find(Seller seller, Guid id) =>
        seller.Do<ReckonProfit, OrderProfit?>(reckon => reckon.Find(id, Ct));

    private static long? Of(OrderProfit profit, ProfitKind kind) =>
        profit.Rows.Single(row => row.Kind == kind).EstimatedMinor;
}

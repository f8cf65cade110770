using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Profit;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Profit;

/// <summary>Of an order of 50.00 in goods, 5.00 for shipping and 1.00 of tax.</summary>
public sealed class WeighProfitTests
{
    [Fact]
    public void An_estimate_is_what_was_sold_less_fee_label_and_cost()
    {
        var profit = WeighProfit.Of(Facts() with { Label = new(784, 0), PurchaseMinor = 1800, Expected = Awaits(0) });

        Estimated(profit).ShouldBe(
        [
            (ProfitKind.Goods, 5000), (ProfitKind.Refunds, 0), (ProfitKind.Shipping, 500),
            (ProfitKind.ChannelFee, -330), (ProfitKind.Creators, 0), (ProfitKind.OtherFees, 0), (ProfitKind.Taxes, 0),
            (ProfitKind.Adjustments, 0), (ProfitKind.Label, -784), (ProfitKind.Purchase, -1800),
        ]);
        (profit.IsSettled, profit.Estimate.Minor, profit.Settlement, profit.Result.Minor).ShouldBe(
            (false, 2586, null, 2586));
        profit.Unknown.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_channel_pays_of_its_discounts_is_the_sellers_too()
    {
        var told = OrderWorld.Told("577") with
        {
            ChannelPaysGoods = new(1000, "USD"), ChannelPaysShipping = new(599, "USD"),
        };

        var profit = WeighProfit.Of(Facts() with { Order = Order(told) });

        (Of(profit, ProfitKind.Goods), Of(profit, ProfitKind.Shipping), Of(profit, ProfitKind.ChannelFee))
            .ShouldBe((6000, 1099, -426));
    }

    [Fact]
    public void What_is_not_known_is_named_and_not_taken_as_nothing()
    {
        var profit = WeighProfit.Of(Facts() with { FeePercent = null });

        profit.Unknown.ShouldBe(
            [ProfitKind.ChannelFee, ProfitKind.Creators, ProfitKind.Label, ProfitKind.Purchase]);
        profit.Rows.Where(row => row.EstimatedMinor is null).Select(row => row.Kind).ShouldBe(profit.Unknown);
        profit.Estimate.Minor.ShouldBe(5500);
    }

    [Fact]
    public void A_refund_lowers_what_was_sold_and_the_fee_of_it()
    {
        var profit = WeighProfit.Of(Facts() with { RefundedMinor = 1250 });

        (Of(profit, ProfitKind.Refunds), Of(profit, ProfitKind.ChannelFee)).ShouldBe((-1228, -256));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(28, -27)]
    [InlineData(27, -27)]
    [InlineData(5600, -5500)]
    [InlineData(5700, -5600)]
    public void The_share_of_tax_in_a_refund_is_not_the_sellers(long refunded, long counts) =>
        Of(WeighProfit.Of(Facts() with { RefundedMinor = refunded }), ProfitKind.Refunds).ShouldBe(counts);

    [Fact]
    public void The_channels_word_on_creators_counts_before_the_settlement()
    {
        var profit = WeighProfit.Of(Facts() with { Expected = Awaits(-750) });

        Of(profit, ProfitKind.Creators).ShouldBe(-750);
        profit.Expected.ShouldNotBeNull();
    }

    [Fact]
    public void Where_the_channel_says_all_fees_in_one_sum_they_come_to_that_sum()
    {
        var expected = new ExpectedSettlement(new Money(4000, "USD"), [new(MoneyKind.OtherFees, -1000)], "");

        var profit = WeighProfit.Of(Facts() with { Expected = expected });
        var unruled = WeighProfit.Of(Facts() with { Expected = expected, FeePercent = null });

        (Of(profit, ProfitKind.ChannelFee), Of(profit, ProfitKind.Creators), Of(profit, ProfitKind.OtherFees))
            .ShouldBe((-330, 0, -670));
        (Of(unruled, ProfitKind.ChannelFee), Of(unruled, ProfitKind.OtherFees)).ShouldBe((0, -1000));
    }

    [Fact]
    public void The_fee_that_the_channel_expects_counts_before_the_rule()
    {
        var profit = WeighProfit.Of(Facts() with { FeePercent = 9, Expected = Awaits(0) });

        Of(profit, ProfitKind.ChannelFee).ShouldBe(-330);
    }

    [Fact]
    public void The_settlement_replaces_the_estimate()
    {
        var profit = WeighProfit.Of(Facts() with
        {
            Label = new(784, 0),
            PurchaseMinor = 1800,
            Expected = Awaits(0),
            Settled =
            [
                Line(
                    "577", (MoneyKind.Sales, 5500), (MoneyKind.SellerDiscount, -500), (MoneyKind.ShippingPaid, 500),
                    (MoneyKind.ReferralFee, -330), (MoneyKind.AffiliateCommission, -750), (MoneyKind.Tax, -20)),
            ],
        });

        profit.Rows.Select(row => (row.Kind, row.SettledMinor)).ShouldBe(
        [
            (ProfitKind.Goods, 5000), (ProfitKind.Refunds, 0), (ProfitKind.Shipping, 500),
            (ProfitKind.ChannelFee, -330), (ProfitKind.Creators, -750), (ProfitKind.OtherFees, 0),
            (ProfitKind.Taxes, -20), (ProfitKind.Adjustments, 0), (ProfitKind.Label, -784),
            (ProfitKind.Purchase, -1800),
        ]);
        (profit.IsSettled, profit.Settlement!.Value.Minor, profit.Result.Minor, profit.Estimate.Minor).ShouldBe(
            (true, 1816, 1816, 2586));
        profit.Expected.ShouldBeNull();
    }

    [Fact]
    public void Several_lines_come_to_one_sum_also_below_nothing()
    {
        var profit = WeighProfit.Of(Facts() with
        {
            Label = new(784, 0),
            PurchaseMinor = 0,
            Settled =
            [
                Line("577", (MoneyKind.Sales, 5000), (MoneyKind.ReferralFee, -300)),
                Line("577", (MoneyKind.Refund, -5000), (MoneyKind.ReferralFee, 300), (MoneyKind.RefundFee, -60)),
                Line(null, (MoneyKind.Adjustment, -100)),
            ],
        });

        (Settled(profit, ProfitKind.ChannelFee), Settled(profit, ProfitKind.Adjustments)).ShouldBe((-60, -100));
        profit.Result.Minor.ShouldBe(-944);
    }

    [Fact]
    public void An_adjustment_alone_is_no_settlement_and_counts_beside_the_estimate()
    {
        var profit = WeighProfit.Of(Facts() with { Settled = [Line(null, (MoneyKind.Adjustment, -100))] });

        (profit.IsSettled, Of(profit, ProfitKind.Adjustments)).ShouldBe((false, -100));
    }

    [Fact]
    public void Another_currency_is_listed_and_not_summed()
    {
        var other = Line("577", (MoneyKind.Sales, 100)) with { Settlement = new(100, "GBP") };
        var profit = WeighProfit.Of(Facts() with { Settled = [other] });

        (profit.IsSettled, profit.HasOtherCurrency, profit.Settled.Count).ShouldBe((false, true, 1));
        Of(profit, ProfitKind.Goods).ShouldBe(5000);
    }

    [Fact]
    public void Where_the_channels_label_was_settled_nobody_paid_another()
    {
        var profit = WeighProfit.Of(Facts() with
        {
            Settled = [Line("577", (MoneyKind.Sales, 5000), (MoneyKind.ChannelShipping, -505))],
        });

        (Settled(profit, ProfitKind.Label), Settled(profit, ProfitKind.Shipping)).ShouldBe((0, -505));
        profit.Unknown.ShouldBe([ProfitKind.Purchase]);
    }

    [Fact]
    public void A_label_that_the_channel_sold_is_paid_once()
    {
        var before = Facts() with { Label = new(0, 520) };
        var after = before with
        {
            Settled = [Line("577", (MoneyKind.Sales, 5000), (MoneyKind.ChannelShipping, -505))],
        };
        var both = after with { Label = new(784, 520) };

        Of(WeighProfit.Of(before), ProfitKind.Label).ShouldBe(-520);
        (Of(WeighProfit.Of(after), ProfitKind.Label), Settled(WeighProfit.Of(after), ProfitKind.Label))
            .ShouldBe((-520, 0));
        Settled(WeighProfit.Of(both), ProfitKind.Label).ShouldBe(-784);
    }

    [Theory]
    [InlineData(ShippedBy.ChannelLabel, 0)]
    [InlineData(ShippedBy.Seller, -520)]
    public void Where_shipping_is_not_itemised_the_channels_label_is_among_it(ShippedBy by, long label)
    {
        var order = Order(OrderWorld.Told("577") with { ShippedBy = by });
        var sold = Facts() with
        {
            Order = order,
            Settled = [Line("577", (MoneyKind.Sales, 5000), (MoneyKind.OtherShipping, -505))],
        };

        Settled(WeighProfit.Of(sold with { Label = new(0, 520) }), ProfitKind.Label).ShouldBe(label);
        Settled(WeighProfit.Of(sold with { Label = new(784, 0) }), ProfitKind.Label).ShouldBe(-784);
    }

    [Fact]
    public void A_cancelled_order_sells_nothing()
    {
        var order = Order();
        order.Receive(ChannelOrderState.Cancelled, false, null, TestClock.Start);

        var profit = WeighProfit.Of(Facts() with { Order = order });

        (profit.Estimate.Minor, profit.Unknown.Count).ShouldBe((0, 0));
    }

    private static ProfitFacts Facts() => new(Order(), 6, 0, null, null, [], null);

    private static Order Order(ChannelOrder? told = null) => CreatorFlow.Orders.Lifecycle.Order.New(
        Guid.Empty, ScriptedShops.Kettles.Id, told ?? OrderWorld.Told("577"), TestClock.Start, TestClock.Start);

    private static SettledTransaction Line(string? order, params (MoneyKind Kind, long Minor)[] parts) =>
        GivenStatements.Line(Guid.Empty, 1, "l", order, TestClock.Start, parts);

    private static ExpectedSettlement Awaits(long creators) =>
        new(
            new Money(4000, "USD"),
            [new(MoneyKind.ReferralFee, -330), new(MoneyKind.AffiliateCommission, creators)], "");

    private static IEnumerable<(ProfitKind, long?)> Estimated(OrderProfit profit) =>
        profit.Rows.Select(row => (row.Kind, row.EstimatedMinor));

    private static long? Of(OrderProfit profit, ProfitKind kind) =>
        profit.Rows.Single(row => row.Kind == kind).EstimatedMinor;

    private static long? Settled(OrderProfit profit, ProfitKind kind) =>
        profit.Rows.Single(row => row.Kind == kind).SettledMinor;
}

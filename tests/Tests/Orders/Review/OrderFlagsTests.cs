using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Review;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Review;

public sealed class OrderFlagsTests
{
    private static readonly ReviewThresholds Rules = new(1_000, 5_000, 50, 200, 30, 3, 4, 50, 50);

    private static readonly Dictionary<string, Money> Listed = new() { [OrderWorld.Kettle] = new(2_500, "USD") };

    [Fact]
    public void A_usual_order_needs_no_second_look() => Of(OrderWorld.Told()).ShouldBe(("", 0));

    [Theory]
    [InlineData(100_000, 0)]
    [InlineData(100_001, 1)]
    [InlineData(500_000, 1)]
    [InlineData(500_001, 2)]
    public void A_high_total_needs_one_approval_and_a_very_high_one_two(long totalMinor, int needs)
    {
        var told = OrderWorld.Told() with
        {
            Total = new(totalMinor, "USD"), Shipping = new(totalMinor - 5_000, "USD"), Tax = new(0, "USD"),
        };

        var (codes, found) = Of(told);
        (found, codes == "orders.flag_value").ShouldBe((needs, needs > 0));
    }

    [Fact]
    public void Many_units_need_one_approval_and_very_many_two()
    {
        Of(Priced(31)).ShouldBe(("orders.flag_sku_units", 1));
        Of(Priced(51), Rules with { OneAbove = null, TwoAbove = null })
            .ShouldBe(("orders.flag_units orders.flag_sku_units", 1));
        Of(Priced(201), Rules with { OneAbove = null, TwoAbove = null }).Needs.ShouldBe(2);
    }

    [Fact]
    public void The_pace_of_a_buyer_and_of_an_address_is_counted()
    {
        Of(OrderWorld.Told(), ofBuyer: 3, toAddress: 4).Codes.ShouldBeEmpty();
        Of(OrderWorld.Told(), ofBuyer: 4, toAddress: 5).Codes
            .ShouldBe("orders.flag_buyer orders.flag_address");
    }

    [Fact]
    public void A_price_far_from_the_listed_one_is_unusual_but_a_gift_or_a_sample_is_not()
    {
        var cheap = Priced(2, unitMinor: 1_249);

        Of(cheap).Codes.ShouldBe("orders.flag_price");
        Of(Priced(2, unitMinor: 1_250)).Codes.ShouldBeEmpty();
        Of(cheap with { NotASale = true }).Codes.ShouldBeEmpty();
        Of(Priced(2, unitMinor: 0) with { Total = new(600, "USD") }).Codes.ShouldBeEmpty();
    }

    [Fact]
    public void Money_that_does_not_match_is_unusual()
    {
        Of(OrderWorld.Told() with { Total = new(3_000, "USD") }).Codes.ShouldBe("orders.flag_total");
        Of(OrderWorld.Told() with
        {
            Total = new(0, "EUR"), Shipping = new(0, "EUR"), Tax = new(0, "EUR"),
        }).Codes.ShouldBe("orders.flag_currency");
    }

    [Fact]
    public void Without_thresholds_nothing_is_unusual_not_even_a_foreign_currency()
    {
        Of(Priced(900), ReviewThresholds.None, 99, 99).ShouldBe(("", 0));
        Of(OrderWorld.Told() with { Total = new(5_600, "EUR") }, ReviewThresholds.None).ShouldBe(("", 0));
        Of(OrderWorld.Told() with { Total = new(0, "EUR") }, ReviewThresholds.None with { SkuUnits = 99 })
            .ShouldBe(("orders.flag_currency", 1));
    }

    [Fact]
    public void A_currency_without_minor_units_is_compared_in_whole_units()
    {
        var yen = OrderWorld.Told() with
        {
            Total = new(1_001, "JPY"), Shipping = new(1_001, "JPY"), Tax = new(0, "JPY"), Lines = [],
        };

        Of(yen).Codes.ShouldBe("orders.flag_value orders.flag_currency");
    }

    private static ChannelOrder Priced(int units, long unitMinor = 2_500) => OrderWorld.Told(units: units) with
    {
        Total = new((units * unitMinor) + 600, "USD"),
        Lines = [new("sku-1", OrderWorld.Kettle, "Kettle", units, new(unitMinor, "USD"))],
    };

    private static (string Codes, int Needs) Of(
        ChannelOrder told, ReviewThresholds? rules = null, int ofBuyer = 1, int toAddress = 1)
    {
        var order = Order.New(
            Ids.New(TestClock.Start), ScriptedShops.Kettles.Id, told, TestClock.Start, TestClock.Start);
        var (reasons, needs) = OrderFlags.Of(
            new(order, told.Lines, "USD", Listed, ofBuyer, toAddress), rules ?? Rules);
        return (string.Join(' ', reasons.Select(reason => reason.Code)), needs);
    }
}

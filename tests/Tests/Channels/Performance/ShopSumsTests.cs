using CreatorFlow.Channels.Performance;
using CreatorFlow.Platform;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class ShopSumsTests
{
    [Fact]
    public void What_one_day_does_not_say_is_left_out_and_what_none_says_is_not_nothing() =>
        ShopSums.Of(
        [
            Row(Day(Sunday.AddDays(-1), 500) with { Sales = new(500, null, null), Refunds = null }),
            Row(Day(Sunday, 0) with { Sales = new(null, 4, null), Refunds = null }),
        ]).ShouldBe(new(new Money(500, "USD"), 4, null, null));

    [Fact]
    public void Days_in_another_currency_than_the_newest_are_not_summed_with_it() =>
        ShopSums.Of(
        [
            Row(Day(Sunday.AddDays(-2), 300, 1, 1)),
            Row(Day(Sunday.AddDays(-1), 700, 1, 1) with { Currency = "GBP" }),
            Row(Day(Sunday, 200, 1, 1)),
        ]).ShouldBe(new(new Money(500, "USD"), 2, 2, new Money(0, "USD")));

    [Fact]
    public void Without_days_there_are_no_sums() => ShopSums.Of([]).ShouldBeNull();

    private static ShopDay Row(ToldShopDay told) => ShopDay.Of(Guid.Empty, Guid.Empty, told, Noon);
}

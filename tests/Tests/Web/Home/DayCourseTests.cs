using CreatorFlow.Orders.Contracts;
using CreatorFlow.Web.Home;

namespace CreatorFlow.Tests.Web.Home;

public sealed class DayCourseTests
{
    // The 31st has 24 hours, the 1st has 25, the 2nd has 24 again.
    public static readonly DaySpan[] AroundTheChange =
    [
        new(new(2026, 10, 31), At("2026-10-31T07:00Z"), At("2026-11-01T07:00Z")),
        new(new(2026, 11, 1), At("2026-11-01T07:00Z"), At("2026-11-02T08:00Z")),
        new(new(2026, 11, 2), At("2026-11-02T08:00Z"), At("2026-11-03T08:00Z")),
    ];

    [Fact]
    public void Each_hour_of_the_span_is_put_where_the_clock_has_it()
    {
        var days = DayCourses.Of(
            AroundTheChange,
            ShopHoursTests.LosAngeles,
            [Hour(0, 2), Hour(25, 3), Hour(26, 4), Hour(48, 5), Hour(49, 7), Hour(72, 11)],
            "USD");

        days.Days.Select(day => day.OrdersInAll).ShouldBe([2, 12, 18]);
        days.Yesterday.Orders.Take(3).ShouldBe([0, 3, 4]);
        days.Yesterday.Orders[24].ShouldBe(5);
        (days.Today.Orders[0], days.Today.Orders[23]).ShouldBe((7, 11));
        days.Today.SalesInAllMinor.ShouldBe(18_00);
    }

    [Fact]
    public void Sales_are_those_of_the_currency_the_shop_earns_most_in()
    {
        var days = DayCourses.Of(
            AroundTheChange,
            ShopHoursTests.LosAngeles,
            [new(0, 1, new(500, "USD")), new(0, 2, new(90_000, "MXN")), new(1, 1, new(0, "EUR"))],
            "USD");

        days.Currency.ShouldBe("MXN");
        (days.Days[0].OrdersInAll, days.Days[0].SalesInAllMinor).ShouldBe((4, 90_000));
    }

    [Fact]
    public void Days_without_orders_are_empty_in_the_usual_currency()
    {
        var days = DayCourses.Of(AroundTheChange, ShopHoursTests.LosAngeles, [], "BRL");

        (days.IsEmpty, days.Currency).ShouldBe((true, "BRL"));
    }

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);

    private static OrdersOfHour Hour(int hour, int orders) => new(hour, orders, new(orders * 100, "USD"));
}

using CreatorFlow.Web.Home;

namespace CreatorFlow.Tests.Web.Home;

public sealed class ShopHoursTests
{
    public static readonly TimeZoneInfo LosAngeles = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    public static readonly IReadOnlyList<ShopHour> Spring = Of("2026-03-08T08:00Z", "2026-03-09T07:00Z");
    public static readonly IReadOnlyList<ShopHour> Autumn = Of("2026-11-01T07:00Z", "2026-11-02T08:00Z");
    public static readonly IReadOnlyList<ShopHour> Usual = Of("2026-11-03T08:00Z", "2026-11-04T08:00Z");

    [Fact]
    public void A_usual_day_has_24_hours()
    {
        Usual.Select(hour => hour.Clock).ShouldBe(Enumerable.Range(0, 24));
        Usual.ShouldAllBe(hour => !hour.Again);
    }

    [Fact]
    public void The_day_in_spring_has_no_two_o_clock() =>
        Spring.Select(hour => hour.Clock).ShouldBe([0, 1, .. Enumerable.Range(3, 21)]);

    [Fact]
    public void The_day_in_autumn_has_one_o_clock_twice()
    {
        Autumn.Count.ShouldBe(25);
        Autumn.Take(4).Select(hour => (hour.Clock, hour.Again)).ShouldBe(
            [(0, false), (1, false), (1, true), (2, false)]);
        Autumn[^1].End.ShouldBe(DateTimeOffset.Parse("2026-11-02T08:00Z", null));
    }

    [Fact]
    public void Two_days_share_the_clock_on_the_wall()
    {
        ShopHours.Union(Spring, Usual).Count.ShouldBe(24);
        ShopHours.Union(Autumn, Usual).Count.ShouldBe(25);
        ShopHours.Union(Autumn, Usual)[2].ShouldBe((1, true));
    }

    [Fact]
    public void An_instant_lies_in_one_hour_or_outside()
    {
        Autumn.IndexOf(DateTimeOffset.Parse("2026-11-01T09:30Z", null)).ShouldBe(2);
        Autumn.IndexOf(Autumn[^1].End).ShouldBeNull();
        Autumn.IndexOf(Autumn[0].Start.AddTicks(-1)).ShouldBeNull();
    }

    private static IReadOnlyList<ShopHour> Of(string start, string end) =>
        ShopHours.Of(DateTimeOffset.Parse(start, null), DateTimeOffset.Parse(end, null), LosAngeles);
}

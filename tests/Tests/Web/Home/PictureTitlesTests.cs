using System.Globalization;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Web.Home;

namespace CreatorFlow.Tests.Web.Home;

public sealed class PictureTitlesTests
{
    private static readonly DateTimeOffset Now = DayCourseTests.At("2026-11-02T17:30Z");

    public PictureTitlesTests() =>
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public void Revenue_is_compared_with_yesterday_at_the_same_time()
    {
        PictureTitles.Revenue(Of((49, 5_000)) with { SalesBeforeMinor = 2_500 })
            .ShouldBe("Revenue runs 100% ahead of yesterday");
        PictureTitles.Revenue(Of((49, 1_500)) with { SalesBeforeMinor = 2_000 })
            .ShouldBe("Revenue runs 25% behind yesterday");
        PictureTitles.Revenue(Of((49, 2_000)) with { SalesBeforeMinor = 2_000 })
            .ShouldBe("Revenue runs level with yesterday");
        PictureTitles.Revenue(Of((49, 2_050))).ShouldBe("$20.50 earned so far today");
    }

    [Fact]
    public void The_busiest_hour_is_named()
    {
        PictureTitles.Rhythm(Of((49, 100), (52, 900))).ShouldContain("9 orders from 3:00");
        PictureTitles.Rhythm(Of((25, 100))).ShouldBe("No order yet");
        PictureTitles.Week(HomeCharts.Week(Of((26, 500)), Now)).ShouldContain("5 orders on Sun 1 at 1:00");
    }

    [Fact]
    public void The_best_day_and_the_best_product_are_named()
    {
        PictureTitles.Days(Of((25, 12_345))).ShouldBe("Sunday 1 is the best of 14 days: $123.45");
        PictureTitles.Products([new("A", "Kettle", 7, new(1, "USD"))]).ShouldBe("Kettle sells most today: 7 units");
        PictureTitles.Products([]).ShouldBe("No order yet");
    }

    [Fact]
    public void The_share_without_a_hand_is_said()
    {
        PictureTitles.HandsOff(new(12, 9)).ShouldBe("75% of today's parcels left without a hand");
        PictureTitles.HandsOff(new(0, 0)).ShouldBe("No parcel has left yet today");
    }

    private static DayCourses Of(params (int Hour, int Minor)[] hours) => DayCourses.Of(
        DayCourseTests.AroundTheChange,
        ShopHoursTests.LosAngeles,
        [.. hours.Select(own => new OrdersOfHour(own.Hour, own.Minor / 100, new(own.Minor, "USD")))],
        "USD");
}

using System.Globalization;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Ui;

namespace CreatorFlow.Web.Home;

/// <summary>What each picture found, in a sentence: its title.</summary>
internal static class PictureTitles
{
    public static string Revenue(DayCourses days)
    {
        var sales = new Money(days.Today.SalesInAllMinor, days.Currency);

        return HomeStory.Growth(sales.Minor, days.SalesBeforeMinor) switch
        {
            null => WebWords.RevenueFirst(sales),
            > 0m and var ahead => WebWords.RevenueAhead(ahead),
            < 0m and var behind => WebWords.RevenueBehindYesterday(-behind),
            _ => WebWords.RevenueLevel,
        };
    }

    public static string Rhythm(DayCourses days)
    {
        var most = days.Today.Orders.Max();
        var hour = days.Today.Hours[days.Today.Orders.ToList().IndexOf(most)];
        return most == 0
            ? WebWords.RhythmNone
            : WebWords.RhythmPeak(most, HomeCharts.Clock(hour.Clock), HomeCharts.Clock(hour.Clock + 1));
    }

    public static string Week(Chart week)
    {
        var (row, hour, most) = week.Series
            .SelectMany(series => series.Values.Index().Select(own => (series.Name, own.Index, Value: own.Item ?? 0)))
            .MaxBy(own => own.Value);
        return most == 0 ? WebWords.RhythmNone : WebWords.WeekPeak((long)most, row, HomeCharts.Clock(hour));
    }

    public static string Days(DayCourses days)
    {
        var best = days.Days.MaxBy(day => day.SalesInAllMinor)!;
        return best.SalesInAllMinor == 0
            ? WebWords.RhythmNone
            : WebWords.DaysBest(
                best.Span.Day.ToString("dddd d", CultureInfo.CurrentCulture),
                new Money(best.SalesInAllMinor, days.Currency));
    }

    public static string Products(IReadOnlyList<ProductSold> products) => products.Count == 0
        ? WebWords.RhythmNone
        : WebWords.ProductsFirst(products[0].Title, products[0].Units);

    public static string HandsOff(HandsOff parcels) => parcels.Shipped == 0
        ? WebWords.HandsOffNone
        : WebWords.HandsOffShare(Math.Round(parcels.Untouched / (decimal)parcels.Shipped, 2));
}

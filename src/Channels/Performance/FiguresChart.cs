using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Ui;

namespace CreatorFlow.Channels.Performance;

/// <summary>The picture of what a shop sold, a bar a day, by what led to it.</summary>
internal static class FiguresChart
{
    private const int TickDays = 7;

    /// <summary>Words around the picture.</summary>
    public static ChartWords Words => new(
        ChannelsWords.ChartTable, ChannelsWords.ChartSave, ChannelsWords.ChartExplore, ChannelsWords.ChartBack,
        ChannelsWords.ChartCsv, ChannelsWords.ChartPng, ChannelsWords.ChartFailed);

    public static Chart Of(IReadOnlyList<ShopDay> days)
    {
        var currency = days.Count == 0 ? "" : days[^1].Currency;
        return new(
            [.. days.Select((day, at) => new ChartSlot(FiguresText.Day(day.Day), Tick(day.Day, days.Count - 1 - at)))],
            Courses(days, currency))
        {
            SlotName = ChannelsWords.PerformanceDay,
            Format = value => Figures.Money(new((long)value, currency), CultureInfo.CurrentCulture),
            AxisFormat = value => Figures.Number(
                new Money((long)value, currency).Major, 0, CultureInfo.CurrentCulture),
        };
    }

    /// <summary>By what led to the sales, where the channel says that of all days; else all in one.</summary>
    private static IReadOnlyList<ChartSeries> Courses(IReadOnlyList<ShopDay> days, string currency)
    {
        var isWhole = days.All(
            day => (day.VideoMinor ?? 0) + (day.LiveMinor ?? 0) + (day.CardMinor ?? 0) == (day.GmvMinor ?? 0));
        return isWhole
            ?
            [
                Course(ChannelsWords.PerformanceFromVideo, day => day.VideoMinor, 1),
                Course(ChannelsWords.PerformanceFromLive, day => day.LiveMinor, 2),
                Course(ChannelsWords.PerformanceFromCard, day => day.CardMinor, 3),
            ]
            : [Course(ChannelsWords.PerformanceGmv, day => day.GmvMinor, 1)];

        // A day in another currency has no height beside these.
        ChartSeries Course(string name, Func<ShopDay, long?> of, int colour) =>
            new(name, [.. days.Select(day => day.Currency == currency ? (double?)of(day) : null)]) { Colour = colour };
    }

    private static string? Tick(DateOnly day, int fromLast) =>
        fromLast % TickDays == 0 ? day.ToString("M", CultureInfo.CurrentCulture) : null;
}

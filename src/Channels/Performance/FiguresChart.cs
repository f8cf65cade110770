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
            Courses(days))
        {
            SlotName = ChannelsWords.PerformanceDay,
            Format = value => Figures.Money(new((long)value, currency), CultureInfo.CurrentCulture),
            AxisFormat = value => Figures.Number(
                new Money((long)value, currency).Major, 0, CultureInfo.CurrentCulture),
        };
    }

    /// <summary>By what led to the sales, where the channel says that of all days; else all in one.</summary>
    private static IReadOnlyList<ChartSeries> Courses(IReadOnlyList<ShopDay> days) =>
        days.All(day => (day.VideoMinor ?? 0) + (day.LiveMinor ?? 0) + (day.CardMinor ?? 0) == (day.GmvMinor ?? 0))
            ?
            [
                Course(ChannelsWords.PerformanceFromVideo, days.Select(day => day.VideoMinor), 1),
                Course(ChannelsWords.PerformanceFromLive, days.Select(day => day.LiveMinor), 2),
                Course(ChannelsWords.PerformanceFromCard, days.Select(day => day.CardMinor), 3),
            ]
            : [Course(ChannelsWords.PerformanceGmv, days.Select(day => day.GmvMinor), 1)];

    private static ChartSeries Course(string name, IEnumerable<long?> values, int colour) =>
        new(name, [.. values.Select(value => (double?)value)]) { Colour = colour };

    private static string? Tick(DateOnly day, int fromLast) =>
        fromLast % TickDays == 0 ? day.ToString("M", CultureInfo.CurrentCulture) : null;
}

using System.Globalization;
using CreatorFlow.Platform;

namespace CreatorFlow.Ui.Gallery;

/// <summary>Courses for the charts of the Gallery: the same on every visit.</summary>
internal static class GalleryCharts
{
    public static readonly ChartWords Words = new(
        "As a table", "Save the chart", "Explore", "Back to the picture", "Save as CSV", "Save as picture",
        "That did not work. The picture is unchanged; try again.");

    private const int Hours = 24;
    private const int RunningHour = 14;

    private static readonly double[] Yesterday =
    [
        9, 6, 4, 2, 1, 2, 3, 6, 9, 12, 14, 13, 17, 15, 12, 11, 14, 18, 24, 31, 36, 33, 22, 14,
    ];

    private static readonly double[] Today = [11, 8, 5, 2, 2, 1, 4, 7, 11, 16, 15, 19, 22, 17];

    public static readonly Chart Rhythm = new(
        [.. Enumerable.Range(0, Hours).Select(hour => new ChartSlot(
            $"{hour:00}:00 to {hour + 1:00}:00", hour % 3 == 0 ? $"{hour:00}:00" : null, "#usual", hour % 6 != 0))],
        [
            new("Today", [.. Enumerable.Range(0, Hours).Select(
                hour => hour < RunningHour ? Today[hour] : (double?)null)]),
            new("Yesterday", [.. Yesterday.Select(value => (double?)value)]) { Compared = true },
        ])
    {
        SlotName = "Hour", Whole = true, Now = 13.6,
    };

    public static readonly Chart Revenue = new(
        [.. Enumerable.Range(0, Hours + 1).Select(hour => new ChartSlot(
            $"until {hour:00}:00", hour % 3 == 0 ? $"{hour:00}:00" : null, "#usual", hour % 6 != 0))],
        [
            new("Today", Running(Today, RunningHour)) { Tip = new(13.6, Today.Sum() * 3_225) },
            new("Yesterday", Running(Yesterday, Hours + 1)) { Compared = true },
        ])
    {
        SlotName = "Until", Now = 13.6, Format = Dollars, AxisFormat = Thousand,
    };

    public static readonly Chart Gaps = new(
        [.. Enumerable.Range(1, 14).Select(day => new ChartSlot($"Nov {day}", day % 2 == 1 ? $"{day}" : null))],
        [new("Late", [1, 0, 2, null, null, 4, 2, 3, 1, 0, null, 2, 1, 1]), new("On hold", [4, 5, 4, 6, 7, 6, 5, 5, 4,
            6, 7, 7, 6, 5]) { Colour = 3 }])
    {
        SlotName = "Day", Whole = true,
    };

    public static readonly Chart Thousands = new(
        [.. Enumerable.Range(0, 5_000).Select(at => new ChartSlot($"{at}", at % 1_000 == 0 ? $"{at}" : null))],
        [new("Labels a minute", [.. Enumerable.Range(0, 5_000).Select(at =>
            (double?)(40 + (25 * Math.Sin(at / 300.0)) + (at % 617 == 0 ? 60 : 0)))])]);

    public static readonly Chart Stacked = new(
        [.. new[] { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" }.Select(
            day => new ChartSlot(day, day, "#stacked"))],
        [
            new("Without a hand", [82, 91, 88, 104, 121, 140, 96]),
            new("With a hand", [9, 6, 11, 4, 8, 12, 3]) { Colour = 2 },
        ])
    {
        SlotName = "Day", Whole = true,
    };

    /// <summary>Names longer than anyone designs for.</summary>
    public static readonly Chart Long = new(
        [
            new(GallerySamples.LongTitle, GallerySamples.LongWord, "#long-text"),
            new(GallerySamples.LongWord, null, "#long-text"),
            new(GallerySamples.LongTitle, GallerySamples.LongWord, "#long-text"),
        ],
        [new(GallerySamples.LongTitle, [3, 1, 2]), new(GallerySamples.LongWord, [2, 2, 1]) { Colour = 3 }])
    {
        SlotName = GallerySamples.LongWord, Whole = true,
    };

    public static readonly Chart Days = new(
        [.. Enumerable.Range(1, 14).Select(day => new ChartSlot($"November {day}", $"{day}", "#usual", day % 2 == 0))],
        [new("Sales", [210_050, 198_000, 0, 260_010, 305_000, 290_000, 340_000, 332_000, 398_000, 412_837, 388_000,
            401_000, 377_500, 128_000])])
    {
        SlotName = "Day", Format = Dollars, AxisFormat = Thousand,
    };

    public static readonly Chart Products = new(
        [
            new("Amber & Oak candle, 220 g", "$2,437.80", "/gallery/stock"), new("Gift set Evening", "$1,947.00"),
            new("Sea Salt candle, 90 g", "$399.90"), new("Wick trimmer, brass", "$130.50"),
        ],
        [new("Units", [51, 30, 31, 9])])
    {
        SlotName = "Product", Whole = true,
    };

    public static readonly Chart LongNames = new(
        [new(GallerySamples.LongTitle, "$1.00"), new("Donaudampfschifffahrtsgesellschaftskapitänskerze", "$2.00")],
        [new("Units", [51, 3])]);

    public static readonly Chart HandsOff = new(
        [new("Today")], [new("Without a hand", [121]), new("With a hand", [8]) { Colour = 2 }])
    {
        SlotName = "Day", Whole = true,
    };

    public static readonly Chart Week = new(
        [.. Enumerable.Range(0, Hours).Select(hour => new ChartSlot(
            $"{hour:00}:00", hour % 3 == 0 ? $"{hour:00}:00" : null, null, hour % 6 != 0))],
        [.. new[] { "Mon 16", "Tue 17", "Wed 18", "Thu 19", "Fri 20", "Sat 21", "Sun 22" }.Select((day, row) =>
            new ChartSeries(day, [.. Yesterday.Select((value, hour) => row == 6 && hour > 13
                ? (double?)null
                : Math.Max(0, Math.Round(value * (0.5 + (row / 6.0))) - 1))]))])
    {
        SlotName = "Hour", Whole = true,
    };

    public static readonly Chart Nothing = new([new("00:00", "00:00")], [new("Today", [0])]);

    public static readonly Chart One = new([new("Monday", "Mon")], [new("Orders", [1])]) { Whole = true };

    private static List<double?> Running(double[] values, int known)
    {
        var sum = 0.0;
        var running = new List<double?> { 0 };

        for (var hour = 0; hour < Hours; hour++)
        {
            sum += hour < values.Length ? values[hour] * 3_225 : 0;
            running.Add(hour + 1 < known ? sum : null);
        }

        return running;
    }

    private static string Thousand(double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value / 100_000:0.#}K");

    private static string Dollars(double value) =>
        Figures.Money(new Money((long)value, "USD"), CultureInfo.CurrentCulture);
}

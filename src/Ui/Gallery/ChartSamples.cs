using System.Globalization;

namespace CreatorFlow.Ui.Gallery;

/// <summary>Plausible values for the charts of the Gallery: the same on every visit.</summary>
internal static class ChartSamples
{
    private static readonly double?[] Today = [4, 2, 1, 3, 6, 9, 14, 12, 17, 21, 19, 24];

    private static readonly double?[] Yesterday = [3, 3, 2, 2, 5, 8, 10, 13, 15, 16, 20, 18];

    public static ChartWords Words { get; } = new(
        "As a table", "Explore or save", "Explore", "Back to the picture", "Save as CSV", "Save as picture",
        "That did not work. Load the page again.");

    /// <summary>A day by hours, with the day before to compare.</summary>
    public static Chart Day { get; } = new(
        Hours, [new("Today", Today), new("Yesterday", Yesterday) { Compared = true }])
    {
        SlotName = "Hour",
        Whole = true,
    };

    /// <summary>The same day with names longer than anyone designs for.</summary>
    public static Chart Long { get; } = new(
        [.. Hours.Select(hour => hour with { Label = GallerySamples.LongTitle })],
        [new(GallerySamples.LongWord, Today), new(GallerySamples.LongTitle, Yesterday) { Colour = 2 }]);

    /// <summary>A few things by size.</summary>
    public static Chart Ranks { get; } = new(
        [
            new("Amber & Oak candle", "CND-AMB-220"), new("Gift set Evening", "SET-EVE-001"),
            new(GallerySamples.LongTitle),
        ],
        [new("Units", [128, 74, 12])]);

    /// <summary>The parts of one whole.</summary>
    public static Chart Parts { get; } = new(
        [new("Orders")],
        [
            new("On time", [82]), new("Late soon", [14]) { Colour = 2 },
            new(GallerySamples.LongWord, [4]) { Colour = 5 },
        ]);

    /// <summary>Three days by hours.</summary>
    public static Chart Days { get; } = new(
        Hours, [new("Mon", Today), new("Tue", Yesterday), new("Wed", [.. Today.Reverse()])]);

    private static ChartSlot[] Hours =>
    [
        .. Enumerable.Range(8, 12).Select(hour => new ChartSlot(
            string.Create(CultureInfo.InvariantCulture, $"{hour}:00 to {hour + 1}:00"),
            hour % 4 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{hour}:00") : null)),
    ];
}

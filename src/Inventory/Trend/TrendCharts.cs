using System.Globalization;
using CreatorFlow.Ui;

namespace CreatorFlow.Inventory.Trend;

/// <summary>The pictures of the stock's course.</summary>
internal static class TrendCharts
{
    private const int TickDays = 7;

    /// <summary>Units on hand in all, a point a day, with what came and what left.</summary>
    public static Chart Course(IReadOnlyList<TrendDay> days) => new(
        Slots([.. days.Select(day => day.Day)]),
        [
            new(InventoryWords.ColumnOnHand, [.. days.Select(day => (double?)day.OnHand)]),
            new(InventoryWords.TrendCame, [.. days.Select(day => (double?)day.Came)]) { Colour = 2 },
            new(InventoryWords.TrendGone, [.. days.Select(day => (double?)day.Gone)]) { Colour = 3 },
        ])
    {
        Whole = true,
        SlotName = InventoryWords.TrendDay,
    };

    /// <summary>A row for each SKU, a square a step of its course; the fuller, the more.</summary>
    public static Chart Heat(IReadOnlyList<TrendSku> skus, IReadOnlyList<TrendDay> days)
    {
        var steps = skus.Count == 0 ? 0 : skus.Max(sku => sku.OnHand.Count);
        var shown = days.Skip(Math.Max(0, days.Count - steps)).Select(day => day.Day).ToList();
        return new(
            Slots(shown),
            [.. skus.Select(sku => new ChartSeries(sku.Title, Filled(sku.OnHand, shown.Count)))])
        {
            Whole = true,
            SlotName = InventoryWords.TrendDay,
        };
    }

    // A SKU is younger than the picture: nothing is known before.
    private static List<double?> Filled(IReadOnlyList<int> course, int steps) =>
        [.. Enumerable.Repeat<double?>(null, Math.Max(0, steps - course.Count)), .. course.Select(one => (double?)one)];

    private static List<ChartSlot> Slots(List<DateOnly> days) =>
        [.. days.Select((day, at) => new ChartSlot(
            day.ToString("d", CultureInfo.CurrentCulture),
            (days.Count - 1 - at) % TickDays == 0 ? day.ToString("M", CultureInfo.CurrentCulture) : null))];
}

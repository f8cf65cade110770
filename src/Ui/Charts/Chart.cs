using System.Globalization;

namespace CreatorFlow.Ui;

/// <summary>A place on the long side of a chart: an hour, a day, a product.</summary>
/// <param name="Label">What it is called in the table and when pointed at: "14:00 to 15:00".</param>
/// <param name="Tick">What stands below it; null leaves the axis empty there.</param>
/// <param name="Href">Where the things behind it are listed.</param>
/// <param name="Rare">Its tick is left out where the chart is narrow.</param>
public sealed record ChartSlot(string Label, string? Tick = null, string? Href = null, bool Rare = false);

/// <summary>Where a course ends between two slots: now.</summary>
/// <param name="At">Counted in slots from the first.</param>
public sealed record ChartTip(double At, double Value);

/// <summary>One course of values, a value a slot; null is a gap: nothing is known there.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values)
{
    /// <summary>Which of the six data colours, from 1; each has a shape of its own as well.</summary>
    public int Colour { get; init; } = 1;

    /// <summary>Only to compare with: drawn dashed or hollow, behind the others.</summary>
    public bool Compared { get; init; }

    /// <summary>Where it ends between two slots; null when it ends with its last value.</summary>
    public ChartTip? Tip { get; init; }
}

/// <summary>What a chart shows, however it is drawn; the table, the export and the picture read the same.</summary>
public sealed record Chart(IReadOnlyList<ChartSlot> Slots, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>How a value is written for people: "$1,234.50".</summary>
    public Func<double, string> Format { get; init; } =
        value => value.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>How a value is written on the axis, where it must be short; null: like all others.</summary>
    public Func<double, string>? AxisFormat { get; init; }

    /// <summary>Only whole numbers stand on the axis.</summary>
    public bool Whole { get; init; }

    /// <summary>What the slots are: "Hour", "Day", "Product"; the head of the table's first column.</summary>
    public string SlotName { get; init; } = "";

    /// <summary>Where now is, counted in slots from the first; null when the picture shows the past alone.</summary>
    public double? Now { get; init; }

    /// <summary>What the mark of now is called.</summary>
    public string? NowText { get; init; }

    /// <summary>True when there is nothing to draw: no slot, or no value above or below nothing.</summary>
    public bool IsEmpty => !Series.Any(series => series.Values.Any(value => value is not (null or 0)));

    /// <summary>The largest value, for the axis.</summary>
    public double Most => Series
        .SelectMany(series => series.Values.Append(series.Tip?.Value)).Max() is { } most and > 0 ? most : 0;

    internal string OnAxis(double value) => (AxisFormat ?? Format)(value);

    /// <summary>"14:00 to 15:00: Today 12, Yesterday 9".</summary>
    internal string Said(int slot)
    {
        var known = Series.Where(series => slot < series.Values.Count && series.Values[slot] is not null)
            .Select(series => $"{series.Name} {Format(series.Values[slot]!.Value)}");
        return $"{Slots[slot].Label}: {string.Join(", ", known)}";
    }
}

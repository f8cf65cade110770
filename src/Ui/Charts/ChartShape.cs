using System.Globalization;

namespace CreatorFlow.Ui;

/// <summary>
/// From values to SVG attributes. The long side is in percent, so that a chart fills any width while its words and
/// strokes keep their size; the short side is in the units of the page. Paths, which know no percent, are drawn in
/// <see cref="Wide"/> units and stretched.
/// </summary>
internal sealed class ChartShape(int slots, ChartScale scale, int top, int ground)
{
    /// <summary>The width of the stretched part.</summary>
    public const int Wide = 1000;

    /// <summary>Points a line may have; more than that no screen shows.</summary>
    public const int MostPoints = 240;

    private const double Hundred = 100;
    private const double BarShare = 0.72;

    /// <summary>Where a value stands, from above.</summary>
    public string Y(double value) => Text(Height(value));

    /// <summary>Half a stroke lower, so that hairlines stay sharp.</summary>
    public string Crisp(double value) => Text(Math.Round(Height(value)) + 0.5);

    /// <summary>A place on a line, whose first and last points lie on the edges.</summary>
    public string LineX(double at) => Text(LineShare(at) * Hundred) + "%";

    /// <summary>Where the place around a point of a line begins; the outer places are half as wide.</summary>
    public string AroundX(int at) => Text(LineShare(at - 0.5) * Hundred) + "%";

    /// <summary>How wide that place is.</summary>
    public string AroundWidth(int at) => Text((LineShare(at + 0.5) - LineShare(at - 0.5)) * Hundred) + "%";

    /// <summary>The middle of a bar's place.</summary>
    public string Middle(double at) => Text((at + 0.5) / slots * Hundred) + "%";

    /// <summary>Where a slot begins.</summary>
    public string SlotX(double at) => Text(Math.Clamp(at / slots, 0, 1) * Hundred) + "%";

    /// <summary>How wide a slot is.</summary>
    public string SlotWidth => Text(Hundred / slots) + "%";

    /// <summary>Where a bar begins.</summary>
    public string BarX(int at) => Text((at + ((1 - BarShare) / 2)) / slots * Hundred) + "%";

    /// <summary>How wide a bar is.</summary>
    public string BarWidth => Text(BarShare / slots * Hundred) + "%";

    /// <summary>How tall a value stands above the ground; what is there at all can be seen.</summary>
    public double Tall(double value) => value <= 0 ? 0 : Math.Max(1, ground - Height(value));

    /// <summary>The line of a course, with a move wherever a gap was.</summary>
    public string Line(ChartSeries series) => string.Concat(Runs(series).Select(run =>
        "M" + string.Join('L', ThinPoints.Run(run, MostPoints).Select(Point))));

    /// <summary>The area below a course, closed at the ground run by run.</summary>
    public string Area(ChartSeries series) => string.Concat(Runs(series).Where(run => run.Count > 1).Select(run =>
        $"M{Text(LineShare(run[0].At) * Wide)} {ground}L"
        + string.Join('L', ThinPoints.Run(run, MostPoints).Select(Point))
        + $"L{Text(LineShare(run[^1].At) * Wide)} {ground}Z"));

    /// <summary>The last point known; null when none is.</summary>
    public static ChartPoint? Last(ChartSeries series) => Runs(series) is [.., var run] ? run[^1] : null;

    public static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The stretches between gaps.</summary>
    internal static IReadOnlyList<IReadOnlyList<ChartPoint>> Runs(ChartSeries series)
    {
        var runs = new List<List<ChartPoint>>();
        var open = false;

        foreach (var (index, value) in series.Values.Index())
        {
            if (value is { } known)
            {
                if (!open)
                {
                    runs.Add([]);
                }

                runs[^1].Add(new(index, known));
            }

            open = value is not null;
        }

        if (series.Tip is { } tip)
        {
            if (runs.Count == 0)
            {
                runs.Add([]);
            }

            runs[^1].Add(new(tip.At, tip.Value));
        }

        return runs;
    }

    private double Height(double value) => ground - (scale.Share(value) * (ground - top));

    private double LineShare(double at) => slots < 2 ? 0.5 : Math.Clamp(at / (slots - 1), 0, 1);

    private string Point(ChartPoint point) => $"{Text(LineShare(point.At) * Wide)} {Y(point.Value)}";
}

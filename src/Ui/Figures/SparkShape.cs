using System.Globalization;

namespace CreatorFlow.Ui;

/// <summary>The geometry of a sparkline: from values to SVG attributes, so no style attribute is needed.</summary>
internal sealed class SparkShape(int width, int height)
{
    private const double Margin = 2;
    private const double BarShare = 0.7;

    public string Line(IReadOnlyList<double> values) => "M" + string.Join("L", Points(values));

    public string Area(IReadOnlyList<double> values) => $"{Line(values)}V{height}H0Z";

    public IEnumerable<SparkBar> Bars(IReadOnlyList<double> values)
    {
        var most = Math.Max(values.Max(), double.Epsilon);
        var step = (double)width / values.Count;

        return values.Select((value, index) =>
        {
            var tall = Math.Max(1, Math.Max(0, value) / most * (height - Margin));
            return new SparkBar(Text(index * step), Text(height - tall), Text(step * BarShare), Text(tall));
        });
    }

    private IEnumerable<string> Points(IReadOnlyList<double> values)
    {
        var (least, most) = (values.Min(), values.Max());
        var span = most - least;
        var step = (double)width / (values.Count - 1);

        // A level course is drawn in the middle: neither a record nor a collapse.
        return values.Select((value, index) =>
        {
            var share = span == 0 ? 0.5 : (value - least) / span;
            return $"{Text(index * step)} {Text(height - Margin - (share * (height - (2 * Margin))))}";
        });
    }

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>One bar, in SVG units as text.</summary>
internal sealed record SparkBar(string X, string Y, string Width, string Height);

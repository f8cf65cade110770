using System.Globalization;

namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>A letter as straight pieces of a pen's path, curves already cut into pieces.</summary>
internal sealed record StrokeGlyph(double Width, IReadOnlyList<StrokeGlyph.Piece> Pieces)
{
    private const int PiecesPerCurve = 10;

    internal readonly record struct Piece(double FromX, double FromY, double ToX, double ToY);

    /// <summary>Reads "width path", as <see cref="Glyphs"/> writes it.</summary>
    public static StrokeGlyph Parse(string text)
    {
        var parts = text.Split(' ');
        var pieces = new List<Piece>();
        double x = 0, y = 0;

        for (var i = 1; i < parts.Length;)
        {
            var verb = parts[i][0];
            double first = Number(parts[i][1..]), second = Number(parts[i + 1]);
            i += 2;

            switch (verb)
            {
                case 'M':
                    (x, y) = (first, second);
                    break;
                case 'L':
                    pieces.Add(new(x, y, first, second));
                    (x, y) = (first, second);
                    break;
                default:
                    double endX = Number(parts[i]), endY = Number(parts[i + 1]);
                    i += 2;
                    AddCurve(pieces, (x, y), (first, second), (endX, endY));
                    (x, y) = (endX, endY);
                    break;
            }
        }

        return new StrokeGlyph(Number(parts[0]), pieces);
    }

    private static void AddCurve(
        List<Piece> pieces, (double X, double Y) from, (double X, double Y) control, (double X, double Y) to)
    {
        var last = from;

        for (var step = 1; step <= PiecesPerCurve; step++)
        {
            var t = (double)step / PiecesPerCurve;
            var u = 1 - t;
            var x = (u * u * from.X) + (2 * u * t * control.X) + (t * t * to.X);
            var y = (u * u * from.Y) + (2 * u * t * control.Y) + (t * t * to.Y);
            pieces.Add(new(last.X, last.Y, x, y));
            last = (x, y);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

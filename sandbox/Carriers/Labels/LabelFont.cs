using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>
/// The letters in one size and weight, as bitmaps made once. A text is set in capitals without accents; a character
/// that has no glyph becomes a question mark.
/// </summary>
internal sealed class LabelFont
{
    private const double RegularPen = 0.12;
    private const double BoldPen = 0.19;
    private const double LetterGap = 0.14;
    private const double SpaceWidth = 0.36;
    private const double GridHeight = 10;
    private const int MaxColumns = 64;

    private static readonly ConcurrentDictionary<(int Height, bool Bold), LabelFont> Fonts = new();

    private readonly Dictionary<char, Bitmap> bitmaps;
    private readonly int spaceAdvance;

    private sealed record Bitmap(ulong[] Lines, int Advance, int Above);

    private LabelFont(int height, bool bold)
    {
        Height = height;
        spaceAdvance = (int)Math.Round(height * SpaceWidth);
        bitmaps = Glyphs.All.ToDictionary(pair => pair.Key, pair => Draw(pair.Value, height, bold));
    }

    /// <summary>The height of capitals in pixels.</summary>
    public int Height { get; }

    public static LabelFont Regular(int height) => Fonts.GetOrAdd((height, false), _ => new(height, bold: false));

    public static LabelFont Bold(int height) => Fonts.GetOrAdd((height, true), _ => new(height, bold: true));

    /// <summary>What a label prints for <paramref name="text"/>: capitals, accents dropped.</summary>
    public static string Printable(string text)
    {
        var plain = text;

        if (!Ascii.IsValid(text))
        {
            plain = new string([.. Spell(text).Normalize(NormalizationForm.FormD).Where(c => !IsAccent(c))]);
        }

        return new string([.. plain.ToUpperInvariant().Select(c => IsPrintable(c) ? c : Glyphs.Unknown)]);
    }

    /// <summary>The pixels that a printable text takes from left to right.</summary>
    public int Measure(string text)
    {
        var width = 0;

        foreach (var c in text)
        {
            width += c == ' ' ? spaceAdvance : bitmaps[c].Advance;
        }

        return width;
    }

    /// <summary>Draws a printable text, the upper left corner of its capitals at the point; cut at the width.</summary>
    public void Draw(Raster onto, string text, int x, int y, int width, bool white = false)
    {
        var end = Math.Min(x + width, onto.Width);

        foreach (var c in text)
        {
            if (c == ' ')
            {
                x += spaceAdvance;
                continue;
            }

            var bitmap = bitmaps[c];

            if (x + bitmap.Advance > end + (Height / 4))
            {
                return;
            }

            onto.Stamp(bitmap.Lines, x, y - bitmap.Above, white);
            x += bitmap.Advance;
        }
    }

    private static bool IsAccent(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsPrintable(char c) => c == ' ' || Glyphs.All.ContainsKey(c);

    private static string Spell(string text) => text
        .Replace("ß", "SS", StringComparison.Ordinal).Replace("Æ", "AE", StringComparison.OrdinalIgnoreCase)
        .Replace("Ø", "O", StringComparison.OrdinalIgnoreCase).Replace("Ł", "L", StringComparison.OrdinalIgnoreCase)
        .Replace("Œ", "OE", StringComparison.OrdinalIgnoreCase).Replace("’", "'", StringComparison.Ordinal)
        .Replace("–", "-", StringComparison.Ordinal).Replace("º", "O", StringComparison.Ordinal);

    private static Bitmap Draw(StrokeGlyph glyph, int height, bool bold)
    {
        var pen = Math.Max(1.6, height * (bold ? BoldPen : RegularPen));
        var scale = (height - pen) / GridHeight;
        var above = (int)Math.Ceiling(scale);
        var lines = new ulong[height + (2 * above) + 1];

        foreach (var piece in glyph.Pieces)
        {
            Ink(lines, piece, pen, scale, above);
        }

        return new Bitmap(lines, (int)Math.Round((glyph.Width * scale) + pen + (height * LetterGap)), above);
    }

    /// <summary>Sets the pixels whose centre lies under the round pen as it goes along the piece.</summary>
    private static void Ink(ulong[] lines, StrokeGlyph.Piece piece, double pen, double scale, int above)
    {
        var radius = pen / 2;
        var inPixels = new StrokeGlyph.Piece(
            radius + (piece.FromX * scale), above + radius + (piece.FromY * scale),
            radius + (piece.ToX * scale), above + radius + (piece.ToY * scale));
        var (left, right) = Span(inPixels.FromX, inPixels.ToX, radius, MaxColumns);
        var (top, bottom) = Span(inPixels.FromY, inPixels.ToY, radius, lines.Length);

        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                if (SquaredDistance(inPixels, column + 0.5, row + 0.5) <= radius * radius)
                {
                    lines[row] |= 1UL << (MaxColumns - 1 - column);
                }
            }
        }
    }

    private static (int First, int End) Span(double from, double to, double radius, int size) =>
        (Math.Max(0, (int)(Math.Min(from, to) - radius)), Math.Min(size, (int)(Math.Max(from, to) + radius) + 1));

    private static double SquaredDistance(StrokeGlyph.Piece piece, double x, double y)
    {
        double dx = piece.ToX - piece.FromX, dy = piece.ToY - piece.FromY;
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp((((x - piece.FromX) * dx) + ((y - piece.FromY) * dy)) / length, 0, 1);
        double offX = x - piece.FromX - (along * dx), offY = y - piece.FromY - (along * dy);
        return (offX * offX) + (offY * offY);
    }
}

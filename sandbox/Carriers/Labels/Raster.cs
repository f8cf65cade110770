using System.Buffers.Binary;

namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>
/// A black and white picture, one bit a pixel, white is 1. Each row begins with the PNG filter byte 0, so that the
/// whole buffer is what a PNG compresses.
/// </summary>
internal sealed class Raster
{
    private const int FilterBytes = 1;

    public Raster(int width, int height)
    {
        Width = width;
        Height = height;
        Stride = FilterBytes + ((width + 7) / 8);
        Rows = new byte[Stride * height];
        Rows.AsSpan().Fill(0xFF);

        for (var y = 0; y < height; y++)
        {
            Rows[y * Stride] = 0;
        }
    }

    private Raster(Raster source)
    {
        Width = source.Width;
        Height = source.Height;
        Stride = source.Stride;
        Rows = source.Rows.AsSpan().ToArray();
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes a row, with the filter byte.</summary>
    public int Stride { get; }

    public byte[] Rows { get; }

    public Raster Copy() => new(this);

    /// <summary>The pixels of a row, eight a byte, leftmost in the highest bit.</summary>
    public ReadOnlySpan<byte> Row(int y) => Rows.AsSpan((y * Stride) + FilterBytes, Stride - FilterBytes);

    public bool IsBlack(int x, int y) => (Row(y)[x >> 3] & (0x80 >> (x & 7))) == 0;

    public void Fill(int x, int y, int width, int height)
    {
        for (var row = y; row < y + height; row++)
        {
            var bytes = Rows.AsSpan((row * Stride) + FilterBytes, Stride - FilterBytes);

            for (var column = x; column < x + width;)
            {
                var inByte = Math.Min(8 - (column & 7), x + width - column);
                var mask = ((1 << inByte) - 1) << (8 - (column & 7) - inByte);
                bytes[column >> 3] &= (byte)~mask;
                column += inByte;
            }
        }
    }

    /// <summary>A frame of the given thickness, drawn inside the rectangle.</summary>
    public void Frame(int x, int y, int width, int height, int thickness)
    {
        Fill(x, y, width, thickness);
        Fill(x, y + height - thickness, width, thickness);
        Fill(x, y, thickness, height);
        Fill(x + width - thickness, y, thickness, height);
    }

    /// <summary>Bars of a code in <paramref name="module"/> pixels; the widths are bar and space in turn.</summary>
    public void Bars(IReadOnlyList<int> widths, int x, int y, int module, int height)
    {
        var column = x;

        for (var i = 0; i < widths.Count; i++)
        {
            if (i % 2 == 0)
            {
                Fill(column, y, widths[i] * module, 1);
            }

            column += widths[i] * module;
        }

        var first = x >> 3;
        var bytes = (((column + 7) >> 3) - first);
        var line = Rows.AsSpan((y * Stride) + FilterBytes + first, bytes).ToArray();

        for (var row = y + 1; row < y + height; row++)
        {
            line.CopyTo(Rows.AsSpan((row * Stride) + FilterBytes + first, bytes));
        }
    }

    /// <summary>Sets the pixels of a glyph; each line has its leftmost pixel in the highest bit.</summary>
    public void Stamp(ReadOnlySpan<ulong> lines, int x, int y, bool white = false)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var row = y + i;
            var at = (row * Stride) + FilterBytes + (x >> 3);

            if (lines[i] == 0 || row < 0 || row >= Height)
            {
                continue;
            }

            Stamp(lines[i], x & 7, at, (row + 1) * Stride, white);
        }
    }

    private void Stamp(ulong line, int shift, int at, int end, bool white)
    {
        Span<byte> mask = stackalloc byte[9];
        mask.Clear();
        BinaryPrimitives.WriteUInt64BigEndian(mask, line >> shift);
        mask[8] = (byte)(shift == 0 ? 0 : line << (8 - shift));

        for (var i = 0; i < mask.Length && at + i < end; i++)
        {
            if (white)
            {
                Rows[at + i] |= mask[i];
            }
            else
            {
                Rows[at + i] &= (byte)~mask[i];
            }
        }
    }
}

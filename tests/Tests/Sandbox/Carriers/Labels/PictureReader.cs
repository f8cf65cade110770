using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

/// <summary>A black and white picture, read back from its file by other means than it was written.</summary>
internal sealed record ReadPicture(int Width, int Height, bool[,] Black)
{
    public IReadOnlyList<bool> Line(int y, int fromX = 0) =>
        [.. Enumerable.Range(fromX, Width - fromX).Select(x => Black[x, y])];

    public bool HasInk(int x, int y, int width, int height) =>
        Enumerable.Range(x, width).Any(column => Enumerable.Range(y, height).Any(row => Black[column, row]));
}

/// <summary>Reads PNG with one bit a pixel, and GIF.</summary>
internal static class PictureReader
{
    public static ReadPicture Png(byte[] file)
    {
        var (width, height) = (0, 0);
        using var packed = new MemoryStream();

        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var type = Encoding.ASCII.GetString(file, at + 4, 4);
            var content = file.AsSpan(at + 8, length);

            var check = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length));

            if (check != Crc(file.AsSpan(at + 4, length + 4)))
            {
                throw new InvalidDataException($"the check sum of {type} is wrong");
            }

            if (type == "IHDR")
            {
                width = BinaryPrimitives.ReadInt32BigEndian(content);
                height = BinaryPrimitives.ReadInt32BigEndian(content[4..]);
            }
            else if (type == "IDAT")
            {
                packed.Write(content);
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress))
        {
            zlib.CopyTo(rows);
        }

        return Unpack(rows.ToArray(), width, height);
    }

    public static ReadPicture Gif(byte[] file)
    {
        var width = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(6));
        var height = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(8));
        const int AfterPalette = 13 + 6;
        const int AfterDescriptor = AfterPalette + 10;
        var minBits = file[AfterDescriptor];
        var packed = new List<byte>();

        for (var at = AfterDescriptor + 1; file[at] != 0; at += file[at] + 1)
        {
            packed.AddRange(file.AsSpan(at + 1, file[at]));
        }

        var pixels = UnpackCodes(packed, minBits);
        var black = new bool[width, height];

        for (var i = 0; i < width * height; i++)
        {
            black[i % width, i / width] = pixels[i] == 0;
        }

        return new(width, height, black);
    }

    private static ReadPicture Unpack(byte[] rows, int width, int height)
    {
        var stride = 1 + ((width + 7) / 8);
        var black = new bool[width, height];

        for (var y = 0; y < height; y++)
        {
            if (rows[y * stride] != 0)
            {
                throw new InvalidDataException("a row is filtered");
            }

            for (var x = 0; x < width; x++)
            {
                black[x, y] = (rows[(y * stride) + 1 + (x / 8)] >> (7 - (x % 8)) & 1) == 0;
            }
        }

        return new(width, height, black);
    }

    private static List<byte> UnpackCodes(List<byte> packed, int minBits)
    {
        var clear = 1 << minBits;
        var table = new List<byte[]>();
        var output = new List<byte>();
        byte[]? last = null;
        var bits = minBits + 1;

        for (long at = 0; ;)
        {
            var code = 0;

            for (var bit = 0; bit < bits; bit++, at++)
            {
                code |= (packed[(int)(at / 8)] >> (int)(at % 8) & 1) << bit;
            }

            if (code == clear + 1)
            {
                return output;
            }

            if (code == clear)
            {
                table = [.. Enumerable.Range(0, clear + 2).Select(value => new[] { (byte)value })];
                (last, bits) = (null, minBits + 1);
                continue;
            }

            var run = code < table.Count ? table[code] : [.. last!, last![0]];
            output.AddRange(run);

            if (last is not null && table.Count < 4096)
            {
                table.Add([.. last, run[0]]);
            }

            last = run;
            bits = table.Count >= 1 << bits && bits < 12 ? bits + 1 : bits;
        }
    }

    // Bit by bit, unlike the writer's table.
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;

        foreach (var value in bytes)
        {
            crc ^= value;

            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}

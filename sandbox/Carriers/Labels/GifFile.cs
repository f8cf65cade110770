using System.Buffers.Binary;

namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>A raster as GIF 89a with a palette of black and white, packed by LZW.</summary>
internal static class GifFile
{
    private const int MinCodeBits = 2;
    private const int ClearCode = 1 << MinCodeBits;
    private const int EndCode = ClearCode + 1;
    private const int MaxCodes = 4_096;
    private const int BytesPerBlock = 255;

    // Screen descriptor: a global palette of two colours; palette: black, white.
    private static readonly byte[] AfterSize = [0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF];

    public static byte[] Write(Raster raster)
    {
        using var file = new MemoryStream(32 * 1024);
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(size, (ushort)raster.Width);
        BinaryPrimitives.WriteUInt16LittleEndian(size[2..], (ushort)raster.Height);
        file.Write("GIF89a"u8);
        file.Write(size);
        file.Write(AfterSize);
        file.Write([(byte)',', 0, 0, 0, 0]);
        file.Write(size);
        file.Write([0, MinCodeBits]);
        var codes = new Codes();
        Pack(raster, codes);
        WriteBlocks(file, codes.Finish());
        file.Write([0, (byte)';']);
        return file.ToArray();
    }

    private static void Pack(Raster raster, Codes codes)
    {
        // The code of a known run followed by a black (even) or white (odd) pixel; 0 when there is none yet.
        var next = new ushort[MaxCodes * 2];
        var bits = MinCodeBits + 1;
        var free = EndCode + 1;
        var run = -1;
        codes.Add(ClearCode, bits);

        for (var y = 0; y < raster.Height; y++)
        {
            var row = raster.Row(y);

            for (var x = 0; x < raster.Width; x++)
            {
                var pixel = (row[x >> 3] >> (7 - (x & 7))) & 1;

                if (run < 0)
                {
                    run = pixel;
                    continue;
                }

                int longer = next[(run * 2) + pixel];

                if (longer != 0)
                {
                    run = longer;
                    continue;
                }

                codes.Add(run, bits);

                if (free == MaxCodes)
                {
                    codes.Add(ClearCode, bits);
                    next.AsSpan().Clear();
                    (bits, free) = (MinCodeBits + 1, EndCode + 1);
                }
                else
                {
                    bits += free == 1 << bits ? 1 : 0;
                    next[(run * 2) + pixel] = (ushort)free++;
                }

                run = pixel;
            }
        }

        codes.Add(run, bits);
        bits += free == 1 << bits && bits < 12 ? 1 : 0;
        codes.Add(EndCode, bits);
    }

    private static void WriteBlocks(MemoryStream file, ReadOnlySpan<byte> packed)
    {
        while (packed.Length > 0)
        {
            var block = packed[..Math.Min(BytesPerBlock, packed.Length)];
            file.WriteByte((byte)block.Length);
            file.Write(block);
            packed = packed[block.Length..];
        }
    }

    /// <summary>Codes of changing width, packed from the lowest bit on.</summary>
    private sealed class Codes
    {
        private byte[] bytes = new byte[32 * 1024];
        private int length;
        private uint pending;
        private int pendingBits;

        public void Add(int code, int bits)
        {
            pending |= (uint)code << pendingBits;
            pendingBits += bits;

            while (pendingBits >= 8)
            {
                Push((byte)pending);
                pending >>= 8;
                pendingBits -= 8;
            }
        }

        public ReadOnlySpan<byte> Finish()
        {
            if (pendingBits > 0)
            {
                Push((byte)pending);
            }

            return bytes.AsSpan(0, length);
        }

        private void Push(byte value)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, length * 2);
            }

            bytes[length++] = value;
        }
    }
}

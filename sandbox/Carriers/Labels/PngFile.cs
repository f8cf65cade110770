using System.Buffers.Binary;
using System.IO.Compression;

namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>A raster as PNG: one bit greyscale, one data chunk, 203 dots an inch.</summary>
internal static class PngFile
{
    private const int PixelsPerMetre = 7_992;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = MakeCrcTable();

    public static byte[] Write(Raster raster)
    {
        using var file = new MemoryStream(16 * 1024);
        file.Write(Signature);
        WriteHeader(file, raster);
        WriteResolution(file);

        using var packed = new MemoryStream(16 * 1024);

        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(raster.Rows);
        }

        WriteChunk(file, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void WriteHeader(MemoryStream file, Raster raster)
    {
        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, raster.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], raster.Height);
        header[8] = 1;
        WriteChunk(file, "IHDR"u8, header);
    }

    private static void WriteResolution(MemoryStream file)
    {
        Span<byte> resolution = stackalloc byte[9];
        BinaryPrimitives.WriteInt32BigEndian(resolution, PixelsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(resolution[4..], PixelsPerMetre);
        resolution[8] = 1;
        WriteChunk(file, "pHYs"u8, resolution);
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(type);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), content));
        file.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            crc = CrcTable[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];

        for (var i = 0u; i < table.Length; i++)
        {
            var crc = i;

            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }

            table[i] = crc;
        }

        return table;
    }
}

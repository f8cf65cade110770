using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CreatorFlow.Sandbox.Carriers.Labels;

/// <summary>Rasters as the pages of a PDF, each filling an A6 or A5 page.</summary>
internal static class PdfFile
{
    private static readonly (int Width, int Height) A6 = (298, 420);
    private static readonly (int Width, int Height) A5 = (420, 595);

    public static byte[] Write(IReadOnlyList<Raster> pages, bool isA5 = false)
    {
        var (width, height) = isA5 ? A5 : A6;
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Add(file, "%PDF-1.4\n");
        var kids = string.Join(' ', Enumerable.Range(0, pages.Count).Select(page => $"{3 + (page * 3)} 0 R"));
        Object(file, offsets, "<< /Type /Catalog /Pages 2 0 R >>");
        Object(file, offsets, $"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>");

        for (var page = 0; page < pages.Count; page++)
        {
            var first = 3 + (page * 3);
            Object(
                file, offsets,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents {first + 1} 0 R "
                + $"/Resources << /XObject << /I {first + 2} 0 R >> >> >>");
            Stream(file, offsets, "", Encoding.ASCII.GetBytes($"q {width} 0 0 {height} 0 0 cm /I Do Q"));
            Stream(file, offsets, Picture(pages[page]), Packed(pages[page]));
        }

        var start = file.Position;
        Add(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => Add(
            file, string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        Add(file, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static string Picture(Raster raster) =>
        $"/Type /XObject /Subtype /Image /Width {raster.Width} /Height {raster.Height} /ColorSpace /DeviceGray "
        + "/BitsPerComponent 1 /Filter /FlateDecode ";

    private static byte[] Packed(Raster raster)
    {
        using var packed = new MemoryStream();

        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var row = 0; row < raster.Height; row++)
            {
                zlib.Write(raster.Row(row));
            }
        }

        return packed.ToArray();
    }

    private static void Object(MemoryStream file, List<long> offsets, string content)
    {
        offsets.Add(file.Position);
        Add(file, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
    }

    private static void Stream(MemoryStream file, List<long> offsets, string members, byte[] content)
    {
        offsets.Add(file.Position);
        Add(file, $"{offsets.Count} 0 obj\n<< {members}/Length {content.Length} >>\nstream\n");
        file.Write(content);
        Add(file, "\nendstream\nendobj\n");
    }

    private static void Add(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}

using System.IO.Compression;
using System.Text;
using CreatorFlow.Sandbox.Carriers.Labels;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public class PdfFileTests
{
    [Fact]
    public void Each_raster_is_a_page_with_its_own_pixels()
    {
        var first = new Raster(16, 4);
        first.Fill(0, 0, 8, 1);
        var bytes = PdfFile.Write([first, new Raster(16, 4)]);
        var text = Encoding.Latin1.GetString(bytes);

        text.ShouldStartWith("%PDF-1.4");
        text.ShouldContain("/Count 2");
        text.ShouldEndWith("%%EOF\n");
        var picture = text.IndexOf("/FlateDecode", StringComparison.Ordinal);
        var start = text.IndexOf("stream\n", picture, StringComparison.Ordinal) + "stream\n".Length;
        using var packed = new MemoryStream(bytes[start..]);
        using var pixels = new ZLibStream(packed, CompressionMode.Decompress);
        var row = new byte[2];
        pixels.ReadExactly(row);
        row.ShouldBe([0x00, 0xFF]);
    }

    [Fact]
    public void Its_table_of_objects_points_at_them()
    {
        var text = Encoding.Latin1.GetString(PdfFile.Write([new Raster(8, 2)], isA5: true));
        var offsets = text[text.IndexOf("xref\n", StringComparison.Ordinal)..].Split('\n')
            .Where(line => line.EndsWith(" n ", StringComparison.Ordinal))
            .Select(line => int.Parse(line[..10], System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();

        offsets.Length.ShouldBe(5);

        for (var at = 0; at < offsets.Length; at++)
        {
            text[offsets[at]..].ShouldStartWith($"{at + 1} 0 obj");
        }
    }
}

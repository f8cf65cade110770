using System.Text;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Platform;

public sealed class CsvTextTests
{
    [Fact]
    public void Text_is_read_however_it_was_written()
    {
        CsvText.Of(Encoding.UTF8.GetBytes("José")).ShouldBe(new CsvText("José", false));
        CsvText.Of([0xEF, 0xBB, 0xBF, (byte)'a']).ShouldBe(new CsvText("a", false));
        CsvText.Of([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Zoë")])
            .ShouldBe(new CsvText("Zoë", false));
        CsvText.Of([(byte)'J', (byte)'o', (byte)'s', 0xE9]).ShouldBe(new CsvText("José", true));
    }

    [Fact]
    public void What_is_no_text_is_not_read()
    {
        CsvText.Of([0x50, 0x4B, 3, 4, 20, 0, 6, 0]).Text.ShouldBeNull();
        CsvText.Of([(byte)'a', 0, (byte)'b']).Text.ShouldBeNull();
        CsvText.Of([.. Enumerable.Range(0, 200).Select(own => (byte)own)]).Text.ShouldBeNull();
    }
}

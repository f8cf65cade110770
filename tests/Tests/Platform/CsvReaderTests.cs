using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Platform;

public sealed class CsvReaderTests
{
    [Fact]
    public void Quoted_cells_hold_separators_quotes_and_line_breaks_and_lines_are_counted()
    {
        var rows = Rows("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n\r\nlast,row");

        rows.Select(row => row.Line).ShouldBe([1, 2, 5]);
        rows[1].Cells.ShouldBe(["x, \"y\"", "1\n2"]);
        rows[2].Cells.ShouldBe(["last", "row"]);
    }

    [Theory]
    [InlineData("a\rb", 2)]
    [InlineData("a\nb\n", 2)]
    [InlineData("\"never closed\nb,c", 1)]
    [InlineData("", 0)]
    [InlineData(",,\n;;", 1)]
    public void Broken_text_is_read_as_far_as_it_goes(string text, int rows) => Rows(text).Count.ShouldBe(rows);

    [Theory]
    [InlineData("a,b,c", ',')]
    [InlineData("a;b;\"c,d,e,f\"", ';')]
    [InlineData("a\tb", '\t')]
    [InlineData("alone", ',')]
    public void The_separator_is_seen_in_the_first_line(string line, char separator) =>
        CsvReader.SeparatorOf(line).ShouldBe(separator);

    [Fact]
    public void What_is_too_wide_or_too_long_is_cut_and_said()
    {
        var wide = new CsvReader(new StringReader("a,b,c,d"), ',', 3, 10);
        wide.Rows().Single().Cells.Count.ShouldBe(3);
        wide.WasCut.ShouldBeTrue();

        var longer = new CsvReader(new StringReader(new string('x', 11)), ',', 3, 10);
        longer.Rows().Single().Cells[0].Length.ShouldBe(10);
        longer.WasCut.ShouldBeTrue();
    }

    private static List<CsvRow> Rows(string text) => [.. new CsvReader(new StringReader(text), ',', 50, 500).Rows()];
}

using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Platform;

public sealed class CsvTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    public void A_cell_is_quoted_and_never_a_formula(string? text, string cell) => Csv.Cell(text).ShouldBe(cell);

    [Fact]
    public void An_instant_is_written_in_world_time()
    {
        Csv.Time(new(2026, 11, 26, 1, 2, 3, TimeSpan.FromHours(-5))).ShouldBe("2026-11-26T06:02:03Z");
        Csv.Time(null).ShouldBeEmpty();
    }
}

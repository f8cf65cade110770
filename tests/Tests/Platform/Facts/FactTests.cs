using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Tests.Platform.Facts;

public class FactTests
{
    [Theory, InlineData(0, 0), InlineData(0, 17), InlineData(8_123, 4), InlineData(long.MaxValue, long.MaxValue)]
    public void A_cursor_is_read_back_from_its_text(long tx, long position) =>
        FactCursor.Parse(new FactCursor(tx, position).ToString()).ShouldBe(new FactCursor(tx, position));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("1-2-3")]
    [InlineData("1-")]
    [InlineData("-1-2")]
    [InlineData("a-b")]
    [InlineData("1-9223372036854775808")]
    public void What_is_no_cursor_is_none(string? text) => FactCursor.Parse(text).ShouldBeNull();

    [Fact]
    public void The_transaction_comes_before_the_position()
    {
        var (start, early, late) = (FactCursor.Start, new FactCursor(1, 9), new FactCursor(2, 3));

        (start < early && early <= late && late > early && late >= early).ShouldBeTrue();
        (late < early || early > late || early <= start || start >= early).ShouldBeFalse();
        new[] { late, start, early }.Order().ShouldBe([start, early, late]);
    }
}

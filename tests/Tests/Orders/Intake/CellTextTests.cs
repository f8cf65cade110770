using CreatorFlow.Orders.Intake;

namespace CreatorFlow.Tests.Orders.Intake;

public sealed class CellTextTests
{
    [Theory]
    [InlineData(" a\tb ", "a b")]
    [InlineData("=\"00123\"", "00123")]
    [InlineData("'=HYPERLINK(1)", "=HYPERLINK(1)")]
    [InlineData("'02134", "02134")]
    [InlineData("'02134-1234", "02134-1234")]
    [InlineData("'90s", "'90s")]
    [InlineData("'", "'")]
    [InlineData("'tis", "'tis")]
    [InlineData("=1+1", "=1+1")]
    public void Text_is_taken_out_of_what_spreadsheets_wrap_around_it(string cell, string text) =>
        CellText.Of(cell).ShouldBe(text);

    [Theory]
    [InlineData("12.5", "12.5")]
    [InlineData("$1,234.50", "1234.50")]
    [InlineData("1.234,50 €", "1234.50")]
    [InlineData("12,5", "12.5")]
    [InlineData("1,234", "1234")]
    [InlineData("-3", "-3")]
    [InlineData("=2*3", "=2*3")]
    [InlineData("free", "free")]
    [InlineData("", "")]
    public void Amounts_are_read_in_the_notation_they_have(string text, string amount) =>
        CellText.Amount(text).ShouldBe(amount);

    [Theory]
    [InlineData("2026-11-30", "2026-11-30T00:00:00Z")]
    [InlineData("30.11.2026", "2026-11-30T00:00:00Z")]
    [InlineData("30/11/2026", "2026-11-30T00:00:00Z")]
    [InlineData("11/30/2026 10:00", "2026-11-30T00:00:00Z")]
    [InlineData("2026-11-30 10:00:00 -0500", "2026-11-30T15:00:00Z")]
    [InlineData("2026-11-30T10:00:00-05:00", "2026-11-30T15:00:00Z")]
    public void Days_are_read_where_they_can_mean_one_thing_only(string text, string at) =>
        CellText.Instant(text).ShouldBe(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("10/11/2026")]
    [InlineData("soon")]
    [InlineData("")]
    public void What_may_mean_two_days_is_none(string text) => CellText.Instant(text).ShouldBeNull();

    [Theory]
    [InlineData("12", 12)]
    [InlineData("1.5", null)]
    [InlineData("-1", null)]
    [InlineData("99999999999", null)]
    public void Whole_numbers_are_whole(string text, int? number) => CellText.Number(text).ShouldBe(number);
}

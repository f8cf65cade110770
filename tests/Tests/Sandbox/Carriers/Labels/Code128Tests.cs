using CreatorFlow.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Labels;

public sealed class Code128Tests
{
    [Fact]
    public void Every_symbol_has_eleven_modules_and_an_even_number_of_black_ones()
    {
        var symbols = Code128.Patterns.Take(106).ToList();

        symbols.ShouldBeUnique();
        symbols.ShouldAllBe(pattern => pattern.Length == 6 && pattern.Sum(c => c - '0') == 11);
        symbols.ShouldAllBe(pattern => ((pattern[0] + pattern[2] + pattern[4] - (3 * '0')) % 2) == 0);
        Code128.Patterns[106].ShouldBe("2331112");
    }

    [Fact]
    public void The_textbook_example_has_its_known_check_symbol()
    {
        // "PJJ123C" in code set B: start 104, check 55 (the values are in many descriptions of the code).
        var widths = Code128.Widths("PJJ123C");

        string.Concat(widths.Take(6)).ShouldBe(Code128.Patterns[104]);
        string.Concat(widths.Skip(8 * 6).Take(6)).ShouldBe(Code128.Patterns[55]);
    }

    [Fact]
    public void Pairs_of_digits_share_a_symbol()
    {
        // Start, four letters, switch, seven pairs, check, stop: fourteen symbols and the stop's two modules more.
        Code128.Widths("1ZCF00010300000016").Sum().ShouldBe((15 * 11) + 2);
        Code128.Widths("42094103").Sum().ShouldBe((7 * 11) + 2);
    }

    [Theory]
    [InlineData("1ZCF00010300000016")]
    [InlineData("1Z999AA10123456784")]
    [InlineData("42094103")]
    [InlineData("420941032417")]
    [InlineData("A")]
    [InlineData("12")]
    [InlineData("12345")]
    [InlineData("AB12345CD")]
    [InlineData("AB123456CD")]
    [InlineData("AB1234567")]
    [InlineData("~ !\"#")]
    public void What_is_written_is_read(string text)
    {
        var line = new List<bool>(Enumerable.Repeat(false, 10));
        var black = true;

        foreach (var width in Code128.Widths(text))
        {
            line.AddRange(Enumerable.Repeat(black, width));
            black = !black;
        }

        line.AddRange(Enumerable.Repeat(false, 10));
        BarcodeReader.Read(line).ShouldBe(text);
    }
}

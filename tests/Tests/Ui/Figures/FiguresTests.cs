using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class FiguresTests
{
    /// <summary>What a browser's Intl.NumberFormat writes with grouping always on; the live elements use it.</summary>
    [Theory]
    [InlineData(123450, "USD", "en", "$1,234.50")]
    [InlineData(-784, "USD", "en", "-$7.84")]
    [InlineData(123450, "USD", "pt-BR", "US$ 1.234,50")]
    [InlineData(-123450, "USD", "pt-BR", "-US$ 1.234,50")]
    [InlineData(123450, "USD", "es", "1.234,50 US$")]
    [InlineData(123450, "BRL", "pt-BR", "R$ 1.234,50")]
    [InlineData(123450, "EUR", "es", "1.234,50 €")]
    [InlineData(1250, "JPY", "en", "¥1,250")]
    [InlineData(125000, "IDR", "en", "IDR 125,000")]
    [InlineData(123450, "MXN", "es", "1.234,50 MXN")]
    public void Money_reads_as_a_browser_writes_it(long minor, string currency, string culture, string expected) =>
        Figures.Money(new Money(minor, currency), CultureInfo.GetCultureInfo(culture))
            .ShouldBe(expected.Replace(' ', '\u00a0'));

    [Fact]
    public void Counts_show_their_thousands()
    {
        Figures.Count(1204518, CultureInfo.GetCultureInfo("en")).ShouldBe("1,204,518");
        Figures.Count(1204518, CultureInfo.GetCultureInfo("pt-BR")).ShouldBe("1.204.518");
    }

    [Fact]
    public void A_number_shows_no_idle_zeros()
    {
        Figures.Number(12.50m, 2, CultureInfo.GetCultureInfo("en")).ShouldBe("12.5");
        Figures.Number(12m, 2, CultureInfo.GetCultureInfo("es")).ShouldBe("12");
    }

    [Fact]
    public void A_share_is_shown_as_percent() =>
        Figures.Percent(0.956m, 1, CultureInfo.GetCultureInfo("en")).ShouldBe("95.6%");
}

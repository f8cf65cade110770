using CreatorFlow.Platform;
using FsCheck;
using FsCheck.Fluent;

namespace CreatorFlow.Tests.Platform;

public class MoneyTests
{
    [Theory]
    [InlineData("41.28", "USD", 4_128L)]
    [InlineData("41.2", "USD", 4_120L)]
    [InlineData("41", "USD", 4_100L)]
    [InlineData("-0.01", "USD", -1L)]
    [InlineData("41.280", "USD", 4_128L)]
    [InlineData("0", "USD", 0L)]
    [InlineData("1200", "JPY", 1_200L)]
    [InlineData("1200.0", "VND", 1_200L)]
    [InlineData("92233720368547758.07", "USD", long.MaxValue)]
    public void A_decimal_text_is_an_exact_amount(string text, string currency, long minor) =>
        Money.Parse(text, currency).ShouldBe(new Money(minor, currency));

    [Theory]
    [InlineData(null, "USD")]
    [InlineData("", "USD")]
    [InlineData("41.285", "USD")]
    [InlineData("0.5", "JPY")]
    [InlineData("1,000.00", "USD")]
    [InlineData("1e3", "USD")]
    [InlineData(" 1", "USD")]
    [InlineData("$1", "USD")]
    [InlineData("NaN", "USD")]
    [InlineData("92233720368547758.08", "USD")]
    [InlineData("-92233720368547758.08", "USD")]
    [InlineData("79228162514264337593543950335", "USD")]
    [InlineData("79228162514264337593543950336", "JPY")]
    public void What_is_no_exact_amount_is_none(string? text, string currency) => Money.Parse(text, currency)
        .ShouldBeNull();

    [Fact]
    public void A_decimal_is_an_exact_amount_or_none()
    {
        Money.Of(41.28m, "USD").ShouldBe(new Money(4128, "USD"));
        Money.Of(5000m, "IDR").ShouldBe(new Money(5000, "IDR"));
        Money.Of(null, "USD").ShouldBeNull();
        Money.Of(41.285m, "USD").ShouldBeNull();
    }

    [Fact]
    public void Each_amount_is_read_back_from_its_text() => Prop.ForAll(
        ArbMap.Default.ArbFor<long>().Filter(minor => minor != long.MinValue),
        Gen.Elements("USD", "GBP", "JPY", "IDR").ToArbitrary(),
        (minor, currency) =>
            Money.Parse(new Money(minor, currency).ToDecimalText(), currency) == new Money(minor, currency))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_and_multiples_are_those_of_the_minor_units() => Prop.ForAll<int, int, int>((left, right, times) =>
        new Money(left, "USD") + new Money(right, "USD") == new Money((long)left + right, "USD")
        && new Money(left, "USD") - new Money(right, "USD") == new Money((long)left - right, "USD")
        && new Money(left, "USD") * times == new Money((long)left * times, "USD")
        && new Money(left, "USD") < new Money(right, "USD") == left < right)
        .QuickCheckThrowOnFailure();

    [Theory, InlineData(5L, "USD", "0.05 USD"), InlineData(-4_128L, "USD", "-41.28 USD")]
    [InlineData(1_200L, "KRW", "1200 KRW")]
    public void It_says_its_amount_and_currency(long minor, string currency, string text) =>
        new Money(minor, currency).ToString().ShouldBe(text);

    [Fact]
    public void Two_currencies_never_mix()
    {
        var (dollar, euro) = (new Money(1, "USD"), new Money(1, "EUR"));

        Should.Throw<InvalidOperationException>(() => dollar + euro);
        Should.Throw<InvalidOperationException>(() => dollar - euro);
        Should.Throw<InvalidOperationException>(() => dollar < euro);
        (dollar == euro).ShouldBeFalse();
    }

    [Fact]
    public void Past_its_limit_it_fails_instead_of_wrapping_around()
    {
        var most = new Money(long.MaxValue, "USD");

        Should.Throw<OverflowException>(() => most + new Money(1, "USD"));
        Should.Throw<OverflowException>(() => most * 2);
        Should.Throw<OverflowException>(() => new Money(long.MinValue, "USD") - new Money(1, "USD"));
    }
}

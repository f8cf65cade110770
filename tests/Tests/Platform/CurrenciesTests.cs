using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Platform;

public sealed class CurrenciesTests
{
    [Theory]
    [InlineData("USD", true)]
    [InlineData("BRL", true)]
    [InlineData("IDR", true)]
    [InlineData("GBP", true)]
    [InlineData("XYZ", false)]
    [InlineData("usd", false)]
    [InlineData("US", false)]
    [InlineData("", false)]
    public void Only_money_of_some_country_is_known(string code, bool isKnown) =>
        Currencies.IsKnown(code).ShouldBe(isKnown);

    [Fact]
    public void Every_currency_without_a_minor_unit_is_known() =>
        Money.WithoutMinorUnits.ShouldAllBe(code => Currencies.IsKnown(code));
}

using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Words;
using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class MoneyTypingTests
{
    private static readonly CultureInfo English = Languages.English.Culture;
    private static readonly CultureInfo Portuguese = Languages.Portuguese.Culture;

    [Theory]
    [InlineData("12.5", 1250)]
    [InlineData(" 1,234.56 ", 123456)]
    [InlineData("-7", -700)]
    public void An_amount_is_read_in_the_notation_of_the_reader(string typed, long minor) =>
        MoneyTyping.Read(typed, "USD", English).ShouldBe(new Money(minor, "USD"));

    [Fact]
    public void A_comma_is_the_decimal_sign_where_people_write_it_so() =>
        MoneyTyping.Read("12,50", "BRL", Portuguese).ShouldBe(new Money(1250, "BRL"));

    [Theory]
    [InlineData("", "USD")]
    [InlineData("a lot", "USD")]
    [InlineData("12.505", "USD")]
    [InlineData("12.5", "JPY")]
    [InlineData("99999999999999", "USD")]
    public void What_is_no_amount_of_the_currency_is_refused(string typed, string currency) =>
        MoneyTyping.Read(typed, currency, English).ShouldBeNull();

    [Fact]
    public void An_amount_stands_in_the_field_as_it_can_be_typed_again()
    {
        MoneyTyping.Text(new Money(123450, "USD"), English).ShouldBe("1234.50");
        MoneyTyping.Text(new Money(1250, "BRL"), Portuguese).ShouldBe("12,50");
        MoneyTyping.Text(null, English).ShouldBeNull();
    }
}

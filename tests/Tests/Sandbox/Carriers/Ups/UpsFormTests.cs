using System.Text.Json;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsFormTests
{
    [Theory]
    [InlineData(5, "0.05")]
    [InlineData(1_999, "19.99")]
    [InlineData(123_456_700, "1234567.00")]
    public void Money_is_a_text_with_two_decimals(long cents, string text)
    {
        var money = Json(UpsForm.Money(cents));

        money.GetProperty("MonetaryValue").GetString().ShouldBe(text);
        money.GetProperty("CurrencyCode").GetString().ShouldBe("USD");
    }

    [Fact]
    public void What_the_caller_sent_along_comes_back()
    {
        using var request = JsonDocument.Parse(
            """{"Request":{"TransactionReference":{"CustomerContext":"mine"}}}""");

        var response = Json(UpsForm.Success(request.RootElement));

        response.GetProperty("ResponseStatus").GetProperty("Code").GetString().ShouldBe("1");
        response.GetProperty("TransactionReference").GetProperty("CustomerContext").GetString().ShouldBe("mine");
    }

    [Fact]
    public void Days_and_pounds_are_texts()
    {
        UpsForm.Day(new DateOnly(2026, 1, 5)).ShouldBe("20260105");
        Json(UpsForm.Pounds(3)).GetProperty("Weight").GetString().ShouldBe("3.0");
    }

    private static JsonElement Json(object value) => JsonSerializer.SerializeToElement(value);
}

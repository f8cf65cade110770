using System.Globalization;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Tests.Platform.Words;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("es", "es")]
    [InlineData("es-419", "es")]
    [InlineData("es-MX", "es")]
    [InlineData("es-ES", "es")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("PT-br", "pt-BR")]
    [InlineData("pt", "pt-BR")]
    [InlineData("pt-PT", "pt-BR")]
    [InlineData("de-DE", "en")]
    [InlineData("est", "en")]
    [InlineData("", "en")]
    public void A_culture_is_served_by_the_nearest_language(string culture, string code)
    {
        Languages.Of(culture).Code.ShouldBe(code);
        Languages.Of(CultureInfo.GetCultureInfo(culture)).Code.ShouldBe(code);
    }

    [Fact]
    public void The_picker_shows_three_languages_by_their_own_names()
    {
        Languages.All.Select(one => (one.Code, one.OwnName, one.HtmlLang, one.Culture.Name)).ShouldBe(
        [
            ("en", "English", "en", "en-US"),
            ("es", "Español", "es-419", "es-419"),
            ("pt-BR", "Português (Brasil)", "pt-BR", "pt-BR"),
        ]);
        Languages.All.Select(one => one.Index).ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData("es", "es")]
    [InlineData("PT-BR", "pt-BR")]
    [InlineData("pt", null)]
    [InlineData("de", null)]
    [InlineData(null, null)]
    public void A_code_from_outside_must_be_exact(string? code, string? expected) =>
        Languages.WithCode(code)?.Code.ShouldBe(expected);

    [Fact]
    public void The_cultures_print_as_the_messages_do()
    {
        var at = new DateTimeOffset(2026, 6, 5, 15, 5, 9, TimeSpan.Zero);

        1234.5m.ToString("N1", Languages.Spanish.Culture).ShouldBe("1,234.5");
        1234.5m.ToString("N1", Languages.Portuguese.Culture).ShouldBe("1.234,5");
        at.ToString("D", Languages.Portuguese.Culture).ShouldBe("5 de junho de 2026");
        at.ToString("t", Languages.English.Culture).ShouldBe("3:05\u00a0PM");
    }

    [Theory]
    [InlineData("en", "$1,234.50")]
    [InlineData("es", "USD\u00a01,234.50")]
    [InlineData("pt-BR", "US$\u00a01.234,50")]
    public void An_amount_has_the_sign_of_its_currency(string code, string expected) =>
        Languages.Of(code).Format(new Money(1_234_50, "USD")).ShouldBe(expected);
}

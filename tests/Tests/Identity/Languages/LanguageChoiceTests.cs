using CreatorFlow.Identity;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Languages;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("es", "pt-BR", "en", "es")]
    [InlineData(null, "pt-BR", "es", "pt-BR")]
    [InlineData("", "pt-BR", "es", "pt-BR")]
    [InlineData("fr", "pt-BR", "es", "pt-BR")]
    [InlineData("PT-br", null, "es", "pt-BR")]
    [InlineData(null, null, "es", "es")]
    [InlineData(null, "klingon", "es", "es")]
    public void The_cookie_comes_before_the_person_and_the_person_before_the_browser(
        string? cookie, string? person, string accept, string expected) =>
        LanguageChoice.Of(cookie, person, [accept]).Code.ShouldBe(expected);

    [Theory]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es")]
    [InlineData("pt-PT,en;q=0.5", "pt-BR")]
    [InlineData("pt", "pt-BR")]
    [InlineData("en-GB", "en")]
    [InlineData("fr-FR,fr;q=0.9,pt-BR;q=0.4,es;q=0.6", "es")]
    [InlineData("es;q=0,pt-BR;q=0.1", "pt-BR")]
    [InlineData("de,ja", "en")]
    [InlineData("*", "en")]
    [InlineData(";;;q=", "en")]
    [InlineData("", "en")]
    public void The_browser_gets_the_closest_language_it_asks_for(string accept, string expected) =>
        LanguageChoice.Of(null, null, [accept]).Code.ShouldBe(expected);

    [Fact]
    public void A_browser_that_asks_for_nothing_gets_English() =>
        LanguageChoice.Of(null, null, []).Code.ShouldBe("en");
}

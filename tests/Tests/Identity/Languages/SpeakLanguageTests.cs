using AngleSharp.Html.Parser;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Languages;

public sealed class SpeakLanguageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en-GB", "en", "Sign in")]
    [InlineData("es-MX,en;q=0.5", "es-419", "Iniciar sesión")]
    [InlineData("pt", "pt-BR", "Entrar")]
    public async Task A_stranger_reads_the_language_of_the_browser(string accept, string lang, string title)
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.Get("/sign-in", ("Accept-Language", accept));

        answer.Content.Headers.ContentLanguage.ShouldBe([lang]);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));
        page.DocumentElement.GetAttribute("lang").ShouldBe(lang);
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.Title.ShouldBe($"{title} · CreatorFlow");
    }
}

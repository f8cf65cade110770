using System.Net;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Languages;

public sealed class ChooseLanguageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_language_chosen_stays_in_this_browser()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.Submit(
            "/sign-in", "/language", ("language", "pt-BR"), ("returnUrl", "/sign-in?returnUrl=%2Fopen"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Fopen");
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("creatorflow.language=pt-BR; ");
        cookie.ShouldContain("max-age=31536000");
        cookie.ShouldContain("httponly");
        (await browser.Text("/sign-in")).ShouldContain("<h1>Entrar</h1>");
    }

    [Fact]
    public async Task A_language_chosen_by_a_person_goes_along_to_the_next_browser()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = await site.SignedIn();
        (await browser.ChooseLanguage("es")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.People.Stored()).Language.ShouldBe("es");

        using var next = await site.SignedIn();
        var answer = await next.Get("/open", ("Accept-Language", "pt-BR"));

        answer.Content.Headers.ContentLanguage.ShouldBe(["es-419"]);
    }

    [Fact]
    public async Task An_unknown_language_is_refused_and_changes_nothing()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = await site.SignedIn();

        var answer = await browser.ChooseLanguage("klingon");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("There is no such language here.");
        (await site.People.Stored()).Language.ShouldBeNull();
    }

    [Fact]
    public async Task A_form_from_elsewhere_changes_no_language()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        (await browser.Post("/language", ("language", "es"))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.Text("/sign-in")).ShouldContain("<h1>Sign in</h1>");
    }

    [Fact]
    public async Task Choosing_a_language_never_leads_to_another_site()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.Submit(
            "/sign-in", "/language", ("language", "es"), ("returnUrl", "//example.com"));

        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }
}

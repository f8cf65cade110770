using System.Net;
using CreatorFlow.Identity;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity;

public sealed class ChooseLookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_chosen_by_a_person_goes_along_to_the_next_browser()
    {
        await using var site = await IdentitySite.WithAna();
        using var ana = await site.SignedIn();

        var answer = await Choose(ana, ("theme", "dark"), ("type", "large"), ("returnUrl", "/open"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/open");
        (await Choose(ana, ("contrast", "high"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Kept(site)).ShouldBe("contrast=high;theme=dark;type=large");

        using var next = await site.SignedIn();
        Looks(next).ShouldBe(["contrast=high", "theme=dark", "type=large"]);
        await next.SignOut();
        var page = await next.Text("/sign-in");
        page.ShouldContain("data-theme=\"dark\"");
        page.ShouldContain("data-contrast=\"high\"");
        page.ShouldContain("data-type=\"large\"");
    }

    [Fact]
    public async Task The_usual_look_is_remembered_as_well()
    {
        await using var site = await IdentitySite.WithAna();
        using var ana = await site.SignedIn();
        using var other = await site.SignedIn();
        await Choose(other, ("theme", "dark"));

        await Choose(other, ("theme", "system"));
        (await Kept(site)).ShouldBe("usual");
        Looks(other).ShouldBeEmpty();

        await Choose(ana, ("density", "comfortable"));
        await ana.SignOut();
        (await ana.SignIn(People.Email, People.Password)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Looks(ana).ShouldBe(["density=comfortable"]);
    }

    [Theory]
    [InlineData("theme", "purple")]
    [InlineData("theme", "")]
    [InlineData("type", "large; Path=/")]
    [InlineData("motion", "\"><script>")]
    public async Task A_choice_that_is_none_is_refused_and_changes_nothing(string name, string value)
    {
        await using var site = await IdentitySite.WithAna();
        using var ana = await site.SignedIn();

        var answer = await Choose(ana, ("density", "comfortable"), (name, value));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("There is no such choice.");
        Looks(ana).ShouldBeEmpty();
        (await Kept(site)).ShouldBeNull();
    }

    [Fact]
    public async Task Visitors_choose_for_their_browser_alone()
    {
        await using var site = await IdentitySite.WithAna();
        using var visitor = site.Browse();

        (await Choose(visitor, ("theme", "light"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        Looks(visitor).ShouldBe(["theme=light"]);
        (await Kept(site)).ShouldBeNull();
    }

    [Fact]
    public async Task Choosing_a_look_never_leads_to_another_site_and_needs_a_form_of_ours()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        (await Choose(browser, ("theme", "dark"), ("returnUrl", "//example.com"))).Headers.Location!.OriginalString
            .ShouldBe("/");
        (await browser.Post("/settings/look", ("theme", "light"))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        Looks(browser).ShouldBe(["theme=dark"]);
    }

    [Fact]
    public async Task It_is_said_that_a_choice_was_kept_where_that_is_asked_for()
    {
        await using var site = await IdentitySite.WithAna();
        using var ana = await site.SignedIn();

        (await Choose(ana, ("theme", "dark"))).Headers.GetValues("Set-Cookie")
            .ShouldNotContain(cookie => cookie.StartsWith("creatorflow.flash", StringComparison.Ordinal));
        (await Choose(ana, ("theme", "light"), ("say", "true"))).Headers.GetValues("Set-Cookie")
            .ShouldContain(cookie => cookie.StartsWith("creatorflow.flash=Saved.", StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> Choose(
        IdentitySite.Browser browser, params (string Name, string Value)[] fields) =>
        await browser.Post(
            "/settings/look", [("__RequestVerificationToken", await browser.Text("/token")), .. fields]);

    private static List<string> Looks(IdentitySite.Browser browser) =>
    [
        .. browser.Cookies.GetAllCookies()
            .Where(cookie => !cookie.Name.Contains('.', StringComparison.Ordinal))
            .Select(cookie => $"{cookie.Name}={cookie.Value}").Order(StringComparer.Ordinal),
    ];

    private static Task<string?> Kept(IdentitySite site) => site.People.World.Db(
        db => db.Set<PreferenceRow>().Where(row => row.Key == "look").Select(row => (string?)row.Value)
            .SingleOrDefaultAsync(Ct),
        site.People.WorkspaceId);
}

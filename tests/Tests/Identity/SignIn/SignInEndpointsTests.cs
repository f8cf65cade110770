using System.Net;
using AngleSharp.Html.Parser;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.SignIn;

public sealed class SignInEndpointsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_asked_for_without_a_session_leads_to_sign_in_and_back()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var sent = await browser.Get("/open?status=held&page=2");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        sent.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Fopen%3Fstatus%3Dheld%26page%3D2");

        var page = new HtmlParser().ParseDocument(await browser.Text(sent.Headers.Location.OriginalString));
        page.QuerySelector("input[name=returnUrl]")!.GetAttribute("value").ShouldBe("/open?status=held&page=2");

        var back = await browser.SignIn(People.Email, People.Password, "/open?status=held&page=2");
        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        back.Headers.Location!.OriginalString.ShouldBe("/open?status=held&page=2");
        (await browser.Text("/open")).ShouldBe($"Ana Owner {site.People.WorkspaceId} True");
    }

    [Theory]
    [InlineData("//example.com/")]
    [InlineData("https://example.com/")]
    [InlineData("/\\example.com")]
    public async Task Signing_in_never_leads_to_another_site(string returnUrl)
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.SignIn(People.Email, People.Password, returnUrl);
        answer.Headers.Location!.OriginalString.ShouldBe("/");

        var again = await browser.Get("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl));
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        again.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.SignIn(People.Email, People.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie")
            .Single(value => value.StartsWith("creatorflow.session=", StringComparison.Ordinal));
        var flags = cookie.Split("; ")[1..];
        flags.ShouldBe(["path=/", "samesite=lax", "httponly"], ignoreOrder: true);
    }

    [Fact]
    public async Task Over_https_the_cookies_are_never_sent_without()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.Get("/sign-in", (IdentitySite.OverTls, "yes"));

        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("creatorflow.form=");
        cookie.Split("; ")[1..].ShouldBe(["path=/", "secure", "samesite=strict", "httponly"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_refusal_is_shown_in_the_form_and_keeps_the_address()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.SignIn("ana@example.com", "<b>wrong password</b>", "/open");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        text.ShouldNotContain("wrong password");
        var page = new HtmlParser().ParseDocument(text);
        page.QuerySelector("[role=alert]")!.TextContent.Trim()
            .ShouldStartWith("The e-mail address and the password do not");
        page.QuerySelector("#email")!.GetAttribute("value").ShouldBe("ana@example.com");
        page.QuerySelector("#email")!.GetAttribute("autocomplete").ShouldBe("username");
        page.QuerySelector("#password")!.GetAttribute("value").ShouldBeNull();
        page.QuerySelector("input[name=returnUrl]")!.GetAttribute("value").ShouldBe("/open");
        browser.HasSession.ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.Post("/sign-in", ("email", People.Email), ("password", People.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.HasSession.ShouldBeFalse();
        (await site.People.Facts()).ShouldNotContain(fact => fact.Is<SignedIn>());
    }

    [Fact]
    public async Task One_network_address_may_not_try_without_end()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        for (var i = 0; i < SignInLimit.AttemptsPerWindow; i++)
        {
            (await browser.Post("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        var answer = await browser.SignIn(People.Email, People.Password);
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        browser.HasSession.ShouldBeFalse();
    }
}

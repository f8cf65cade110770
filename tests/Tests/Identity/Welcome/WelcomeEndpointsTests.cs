using System.Net;
using AngleSharp.Html.Parser;
using CreatorFlow.Identity.Contracts;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Welcome;

public sealed class WelcomeEndpointsTests
{
    private static readonly (string, string)[] Filled =
    [
        ("workspace", "Ana's candles"), ("name", "Ana"), ("email", People.Email), ("password", People.Password),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_visitor_makes_the_workspace_and_is_in()
    {
        await using var site = await IdentitySite.Empty();
        using var browser = site.Browse();

        (await browser.Get("/sign-in")).Headers.Location!.OriginalString.ShouldBe("/welcome");

        var answer = await browser.Submit("/welcome", "/welcome", Filled);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/");
        (await browser.Text("/open")).ShouldStartWith("Ana Owner ");
    }

    [Fact]
    public async Task A_second_visitor_makes_none()
    {
        await using var site = await IdentitySite.Empty();
        using var late = site.Browse();
        using var first = site.Browse();
        var page = await late.Text("/welcome");
        await first.Submit("/welcome", "/welcome", Filled);

        (await late.Get("/welcome")).Headers.Location!.OriginalString.ShouldBe("/sign-in");

        var token = new HtmlParser().ParseDocument(page)
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await late.Post(
            "/welcome",
            ("__RequestVerificationToken", token),
            ("workspace", "Mine"),
            ("name", "Mallory"),
            ("email", "mallory@example.com"),
            ("password", People.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        late.HasSession.ShouldBeFalse();
        (await site.People.Ask<IWorkspaces, IReadOnlyList<Workspace>>(workspaces => workspaces.All(Ct)))
            .ShouldHaveSingleItem().Name.ShouldBe("Ana's candles");
    }

    [Fact]
    public async Task A_refusal_stands_beside_its_field_and_keeps_what_was_typed()
    {
        await using var site = await IdentitySite.Empty();
        using var browser = site.Browse();

        var answer = await browser.Submit(
            "/welcome",
            "/welcome",
            ("workspace", "Ana's candles"),
            ("name", "Ana"),
            ("email", People.Email),
            ("password", "short"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Ct));
        page.QuerySelector("#password-error")!.TextContent.ShouldStartWith("Choose a password of 12 to 256 characters");
        page.QuerySelector("#password")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("#workspace")!.GetAttribute("value").ShouldBe("Ana's candles");
        page.QuerySelector("#workspace")!.GetAttribute("aria-invalid").ShouldBeNull();
    }

    [Fact]
    public async Task A_form_from_elsewhere_makes_nothing()
    {
        await using var site = await IdentitySite.Empty();
        using var browser = site.Browse();

        (await browser.Post("/welcome", Filled)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await site.People.Ask<IWorkspaces, IReadOnlyList<Workspace>>(workspaces => workspaces.All(Ct)))
            .ShouldBeEmpty();
    }
}

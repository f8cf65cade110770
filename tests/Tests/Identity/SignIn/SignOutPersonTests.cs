using System.Net;
using CreatorFlow.Identity.Contracts;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.SignIn;

public sealed class SignOutPersonTests
{
    [Fact]
    public async Task Signing_out_ends_the_session_and_is_recorded()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = await site.SignedIn();

        var answer = await browser.SignOut();
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in");
        browser.HasSession.ShouldBeFalse();
        (await browser.Get("/open")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.People.Facts())[^1].Is<SignedOut>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_out()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = await site.SignedIn();

        (await browser.Post("/sign-out")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        browser.HasSession.ShouldBeTrue();
        (await browser.Get("/open")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in_page_and_nothing_is_recorded()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        (await browser.SignOut()).Headers.Location!.OriginalString.ShouldBe("/sign-in");

        (await site.People.Facts()).ShouldNotContain(fact => fact.Is<SignedOut>());
    }
}

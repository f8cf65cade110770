using System.Net;
using CreatorFlow.Platform.Problems.Answers;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.Answers;

public sealed class FormsTests
{
    [Fact]
    public async Task An_oversized_form_is_not_read()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.SignIn(People.Email, new string('a', 20_000));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_signs_nobody_in()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var fields = Enumerable.Range(0, 1100).Select(i => ($"f{i}", "")).ToArray();
        (await browser.Post("/sign-in", fields)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("12", 12, true)]
    [InlineData("  7 ", 7, true)]
    [InlineData("-3", -3, true)]
    [InlineData("+7", 7, true)]
    [InlineData("", null, true)]
    [InlineData("  ", null, true)]
    [InlineData("1.5", null, false)]
    [InlineData("1,000", null, false)]
    [InlineData("99999999999", null, false)]
    [InlineData("many", null, false)]
    public void A_whole_number_is_read_as_people_type_it_or_is_left_out(string typed, int? number, bool isRead)
    {
        var form = new FormCollection(new() { ["units"] = typed });

        form.TryWhole("units", out var read).ShouldBe(isRead);
        read.ShouldBe(number);
        Forms.Whole(typed).ShouldBe(number);
        form.TryWhole("none", out read).ShouldBeTrue();
        read.ShouldBeNull();
    }

    [Fact]
    public async Task A_token_of_another_browser_is_worth_nothing()
    {
        await using var site = await IdentitySite.WithAna();
        using var mallory = site.Browse();
        using var browser = site.Browse();
        var token = await mallory.Text("/token");
        await browser.Get("/sign-in");

        var answer = await browser.Post(
            "/sign-in",
            ("__RequestVerificationToken", token),
            ("email", People.Email),
            ("password", People.Password));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        browser.HasSession.ShouldBeFalse();
    }
}

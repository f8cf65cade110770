using System.Net;
using CreatorFlow.Identity;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity;

public sealed class ChooseColumnsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Columns_are_kept_in_their_order_and_the_list_is_shown_again()
    {
        await using var site = await IdentitySite.WithAna();
        using var ana = await site.SignedIn();

        var answer = await Choose(
            ana, "/orders?view=late", ("key", "columns:orders"), ("columns", "total"), ("columns", "number,buyer"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/orders?view=late");
        (await Kept(site)).ShouldBe(["columns:orders total,number,buyer"]);
    }

    [Theory]
    [InlineData("//example.com")]
    [InlineData("https://example.com/orders")]
    [InlineData("/\\example.com")]
    public async Task Choosing_columns_never_leads_to_another_site(string elsewhere)
    {
        await using var site = await IdentitySite.WithAna();
        using var ana = await site.SignedIn();

        var answer = await Choose(ana, elsewhere, ("key", "columns:orders"), ("columns", "total"));

        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Theory]
    [InlineData("look")]
    [InlineData("alerts:sound")]
    [InlineData("columns:../look")]
    [InlineData("")]
    public async Task Only_columns_are_chosen_here(string key)
    {
        await using var site = await IdentitySite.WithAna();
        using var ana = await site.SignedIn();

        var answer = await Choose(ana, "/", ("key", key), ("columns", "total"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Kept(site)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_from_elsewhere_and_a_visitor_choose_nothing()
    {
        await using var site = await IdentitySite.WithAna();
        using var ana = await site.SignedIn();
        using var visitor = site.Browse();

        (await ana.Post("/settings/columns", ("key", "columns:orders"), ("columns", "total"))).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Choose(visitor, "/", ("key", "columns:orders"), ("columns", "total"))).Headers.Location!.OriginalString
            .ShouldBe("/sign-in");
        (await Kept(site)).ShouldBeEmpty();
    }

    private static async Task<HttpResponseMessage> Choose(
        IdentitySite.Browser browser, string returnUrl, params (string Name, string Value)[] fields) =>
        await browser.Post(
            "/settings/columns",
            [("__RequestVerificationToken", await browser.Text("/token")), ("returnUrl", returnUrl), .. fields]);

    private static async Task<List<string>> Kept(IdentitySite site) =>
        await site.People.World.Db(
            db => db.Set<PreferenceRow>().Select(row => row.Key + " " + row.Value).ToListAsync(Ct),
            site.People.WorkspaceId);
}

using System.Net;
using CreatorFlow.Identity;
using CreatorFlow.Identity.Contracts;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Identity.SignIn;

public sealed class SignInSessionTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_ends_twelve_hours_after_the_last_request()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = await site.SignedIn();

        site.People.World.Clock.Advance(TimeSpan.FromHours(11));
        (await browser.Get("/open")).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.People.World.Clock.Advance(TimeSpan.FromHours(11));
        (await browser.Get("/open")).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.People.World.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        (await browser.Get("/open")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, ClassData(typeof(Given.Databases))]
    public async Task A_new_role_holds_within_minutes(string database)
    {
        await using var site = await IdentitySite.WithAna(database);
        using var browser = await site.SignedIn();

        await site.People.World.Db(db => db.Set<Membership>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Role, Role.Packer), Ct));

        (await browser.Get("/settings")).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.People.World.Clock.Advance(SignInSession.LookAgainAfter);
        (await browser.Get("/settings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Text("/open")).ShouldStartWith("Ana Packer");
    }

    [Fact]
    public async Task Who_left_the_workspace_is_signed_out_within_minutes()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = await site.SignedIn();

        await site.People.World.Db(db => db.Set<Membership>().ExecuteDeleteAsync(Ct));
        site.People.World.Clock.Advance(SignInSession.LookAgainAfter);

        (await browser.Get("/open")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        browser.HasSession.ShouldBeFalse();
    }

    [Fact]
    public async Task A_new_security_stamp_ends_the_sessions_that_are_open()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = await site.SignedIn();

        await site.People.World.Db(db => db.Set<User>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SecurityStamp, "another"), Ct));
        site.People.World.Clock.Advance(SignInSession.LookAgainAfter);

        (await browser.Get("/open")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_forged_session_is_none()
    {
        await using var site = await IdentitySite.WithAna();
        using var browser = site.Browse();

        var answer = await browser.Get("/open", ("Cookie", "creatorflow.session=CfDJ8made-up"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}

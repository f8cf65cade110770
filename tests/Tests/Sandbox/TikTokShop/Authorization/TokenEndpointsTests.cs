using System.Net;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Authorization;

public class TokenEndpointsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_code_gives_tokens_with_absolute_ends_beyond_32_bits()
    {
        await using var shop = await ShopFixture.Start();

        var tokens = await shop.Token("get", $"auth_code={await shop.Approve()}", "authorized_code");

        tokens.Code.ShouldBe(0);
        tokens.Message.ShouldBe("success");
        tokens.Data.GetProperty("access_token_expire_in").GetInt64()
            .ShouldBe(shop.Clock.GetUtcNow().AddDays(7).ToUnixTimeSeconds());
        tokens.Data.GetProperty("refresh_token_expire_in").GetInt64().ShouldBeGreaterThan(int.MaxValue);
        tokens.Data.GetProperty("user_type").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await using var shop = await ShopFixture.Start();
        var code = await shop.Approve();
        await shop.Token("get", $"auth_code={code}", "authorized_code");

        var again = await shop.Token("get", $"auth_code={code}", "authorized_code");

        again.Status.ShouldBe(HttpStatusCode.OK);
        again.Code.ShouldBe(36004004);
    }

    [Fact]
    public async Task A_code_lives_thirty_minutes()
    {
        await using var shop = await ShopFixture.Start();
        var code = await shop.Approve();
        shop.Clock.Advance(TimeSpan.FromMinutes(30));

        (await shop.Token("get", $"auth_code={code}", "authorized_code")).Code.ShouldBe(36004004);
    }

    [Fact]
    public async Task Refreshing_gives_a_new_pair_and_works_again_after_a_lost_answer()
    {
        await using var shop = await ShopFixture.Start();
        var first = await shop.Token("get", $"auth_code={await shop.Approve()}", "authorized_code");
        var refresh = first.Data.GetProperty("refresh_token").GetString();

        var second = await shop.Token("refresh", $"refresh_token={refresh}", "refresh_token");
        var third = await shop.Token("refresh", $"refresh_token={refresh}", "refresh_token");

        second.Code.ShouldBe(0);
        third.Code.ShouldBe(0);
        string?[] access = [AccessOf(first), AccessOf(second), AccessOf(third)];
        access.ShouldBeUnique();
    }

    private static string? AccessOf(ShopAnswer answer) => answer.Data.GetProperty("access_token").GetString();

    [Fact]
    public async Task An_unknown_revoked_or_expired_refresh_token_is_refused()
    {
        await using var shop = await ShopFixture.Start();
        var first = await shop.Token("get", $"auth_code={await shop.Approve()}", "authorized_code");
        var refresh = first.Data.GetProperty("refresh_token").GetString();

        (await shop.Token("refresh", "refresh_token=none", "refresh_token")).Code.ShouldBe(36004005);
        await shop.Control("authorization/expire-refresh", new { });
        (await shop.Token("refresh", $"refresh_token={refresh}", "refresh_token")).Code.ShouldBe(36004001);
        await shop.Control("authorization/revoke", new { });
        (await shop.Token("refresh", $"refresh_token={refresh}", "refresh_token")).Code.ShouldBe(36004005);
    }

    [Fact]
    public async Task Posting_gives_a_plain_404()
    {
        await using var shop = await ShopFixture.Start();

        using var answer = await shop.Http.PostAsync("/api/v2/token/get", null, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("page not found");
    }

    [Fact]
    public async Task The_consent_page_asks_approves_and_refuses()
    {
        await using var shop = await ShopFixture.Start();
        var link = $"/open/authorize?service_id={shop.Market.App.ServiceId}&state=a%26b";

        var page = await shop.Http.GetStringAsync(link, Ct);
        using var approved = await shop.Http.GetAsync($"{link}&approve=1", Ct);
        using var refused = await shop.Http.GetAsync($"{link}&deny=1", Ct);
        using var unknown = await shop.Http.GetAsync("/open/authorize?service_id=1", Ct);

        page.ShouldContain("name=\"approve\" value=\"1\"");
        page.ShouldContain("name=\"deny\" value=\"1\"");
        approved.Headers.Location!.OriginalString.ShouldStartWith("http://127.0.0.1:1/connected?code=ROW_");
        approved.Headers.Location.OriginalString.ShouldEndWith("&state=a%26b");
        refused.Headers.Location!.OriginalString
            .ShouldBe("http://127.0.0.1:1/connected?code=null&error=auth_denied&state=a%26b");
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}

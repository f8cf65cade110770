using CreatorFlow.Sandbox.TikTokShop.Authorization;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Authorization;

public class ScopesTests
{
    [Fact]
    public async Task Every_endpoint_asks_for_its_scope()
    {
        await using var shop = await ShopFixture.Connected();
        var cipher = shop.Client.Cipher;
        var refused = 0;

        foreach (var endpoint in shop.Simulator.Endpoints)
        {
            await shop.Control("scopes", new { scopes = string.Join(',', Scopes.All.Except([endpoint.Scope])) });
            shop.Client.Cipher = endpoint.NeedsShop ? cipher : null;
            var path = System.Text.RegularExpressions.Regex.Replace(endpoint.Pattern, @"\{\w+\}", "1");

            var answer = await shop.Client.Send(
                new HttpMethod(endpoint.Method), path, endpoint.Method == "GET" ? null : "{}");

            answer.Code.ShouldBe(105005, endpoint.Name);
            refused++;
        }

        refused.ShouldBeGreaterThan(70);
    }

    [Fact]
    public async Task The_seller_may_grant_some_scopes_only()
    {
        await using var shop = await ShopFixture.Start();
        var path = $"/open/authorize?service_id={shop.Market.App.ServiceId}&approve=1"
            + "&scopes=seller.authorization.info,seller.order.info";
        using var consent = await shop.Http.GetAsync(path, TestContext.Current.CancellationToken);
        var code = System.Web.HttpUtility.ParseQueryString(consent.Headers.Location!.Query)["code"];

        var tokens = await shop.Token("get", $"auth_code={code}", "authorized_code");
        var refresh = $"refresh_token={tokens.Data.GetProperty("refresh_token").GetString()}";
        var renewed = await shop.Token("refresh", refresh, "refresh_token");

        foreach (var answer in (ShopAnswer[])[tokens, renewed])
        {
            answer.Data.GetProperty("granted_scopes").EnumerateArray().Select(scope => scope.GetString())
                .ShouldBe(["seller.authorization.info", "seller.order.info"]);
        }
    }

    [Fact]
    public async Task The_end_of_the_authorisation_is_told_each_midnight_of_the_last_thirty_days()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Register("UPCOMING_AUTHORIZATION_EXPIRATION");
        await shop.Control("authorization-end", new { days = 31.5 });

        await shop.Pass(TimeSpan.FromDays(1));
        shop.Market.Deliveries.Waiting.ShouldBe(0);
        await shop.Pass(TimeSpan.FromDays(1));
        await shop.Pass(TimeSpan.FromHours(1));
        shop.Market.Deliveries.Waiting.ShouldBe(1);
        await shop.Pass(TimeSpan.FromDays(1));
        shop.Market.Deliveries.Waiting.ShouldBe(2);
        shop.Market.Deliveries.Ready.TryRead(out var told).ShouldBeTrue();
        told!.Body.ShouldContain("\"type\":7");
        told.Body.ShouldContain("is expiring in 29 days");
    }
}

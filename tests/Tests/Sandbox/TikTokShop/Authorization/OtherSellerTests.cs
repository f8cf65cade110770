namespace CreatorFlow.Tests.Sandbox.TikTokShop.Authorization;

public class OtherSellerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Consent_of_another_seller_is_of_another_shop_in_another_region()
    {
        await using var shop = await ShopFixture.Connected();
        var (own, cipher) = (await Shop(shop), shop.Client.Cipher);
        var path = $"/open/authorize?service_id={shop.Market.App.ServiceId}&approve=1&other=1";
        using var consent = await shop.Http.GetAsync(path, Ct);
        var code = System.Web.HttpUtility.ParseQueryString(consent.Headers.Location!.Query)["code"];

        var tokens = await shop.Token("get", $"auth_code={code}", "authorized_code");
        shop.Client.Token = tokens.Data.GetProperty("access_token").GetString()!;

        tokens.Data.GetProperty("open_id").GetString().ShouldBe("sandboxOpenId000002");
        var other = await Shop(shop);
        (own.Region, other.Region, other.Name).ShouldBe(("US", "GB", "Harbour Lane Home"));
        other.Id.ShouldNotBe(own.Id);
        shop.Client.Cipher = cipher;
        (await shop.Client.Get("/logistics/202309/warehouses")).Code.ShouldBe(101000);
    }

    [Fact]
    public async Task Grants_in_force_can_become_those_of_another_seller_and_a_new_consent_is_the_own_again()
    {
        await using var shop = await ShopFixture.Connected();
        var own = await Shop(shop);
        await shop.Control("authorization/other-seller", new { });

        (await Shop(shop)).Id.ShouldNotBe(own.Id);

        await shop.Connect();
        (await Shop(shop)).ShouldBe(own);
    }

    private static async Task<(string Id, string Region, string Name)> Shop(ShopFixture shop)
    {
        var cipher = shop.Client.Cipher;
        shop.Client.Cipher = null;
        var found = (await shop.Client.Get("/authorization/202309/shops")).Data.GetProperty("shops")[0];
        shop.Client.Cipher = cipher;
        return (Text("id"), Text("region"), Text("name"));

        string Text(string name) => found.GetProperty(name).GetString()!;
    }
}

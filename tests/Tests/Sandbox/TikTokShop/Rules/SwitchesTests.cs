using System.Net;
using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Rules;

public class SwitchesTests
{
    [Fact]
    public async Task HTTP_statuses_of_codes_can_be_switched()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("switches", new { httpStatuses = new Dictionary<string, int> { ["36009004"] = 422 } });
        shop.Client.Key = "other";

        (await shop.Client.Get("/logistics/202309/warehouses")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_is_left_out_stays_and_all_of_it_survives_a_restart()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("switches", new { labelPolls = 5 });
        await shop.Control("switches", new { hasHold = false });

        await shop.Restart();

        shop.Market.Switches.LabelPolls.ShouldBe(5);
        shop.Market.Switches.HasHold.ShouldBeFalse();
        (await shop.StatusOf(await shop.Place())).ShouldBe("AWAITING_SHIPMENT");
    }

    [Fact]
    public async Task A_refresh_can_end_the_token_it_was_made_with()
    {
        await using var shop = await ShopFixture.Start();
        var tokens = await shop.Token("get", $"auth_code={await shop.Approve()}", "authorized_code");
        var refresh = $"refresh_token={tokens.Data.GetProperty("refresh_token").GetString()}";

        (await shop.Token("refresh", refresh, "refresh_token")).Code.ShouldBe(0);
        await shop.Control("switches", new { refreshTokenRotates = true });
        (await shop.Token("refresh", refresh, "refresh_token")).Code.ShouldBe(0);
        (await shop.Token("refresh", refresh, "refresh_token")).Code.ShouldBe(36004005);
    }

    [Fact]
    public async Task Token_answers_can_name_scopes_otherwise_and_refuse_with_another_status()
    {
        await using var shop = await ShopFixture.Start();
        await shop.Control("switches", new { grantedPermissions = true, tokenErrorStatus = 400 });

        var tokens = await shop.Token("get", $"auth_code={await shop.Approve()}", "authorized_code");
        var refused = await shop.Token("get", "auth_code=none", "authorized_code");

        tokens.Data.TryGetProperty("granted_scopes", out _).ShouldBeFalse();
        tokens.Data.GetProperty("granted_permissions").GetArrayLength().ShouldBe(15);
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_quantity_of_nothing_can_be_refused()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("switches", new { takesZeroQuantity = false });
        var sku = shop.Plenty;

        var answer = await shop.Client.Post(
            $"/product/202309/products/{sku.Product.Id}/inventory/update",
            JsonSerializer.Serialize(new
            {
                skus = new[] { new { id = sku.Id, inventory = new[] { new { quantity = 0 } } } },
            }));

        answer.Data.GetProperty("errors")[0].GetProperty("detail").GetProperty("extra_errors")[0]
            .GetProperty("code").GetInt32().ShouldBe(12052055);
    }

    [Theory]
    [InlineData("""{"labelPolls":-1}""")]
    [InlineData("""{"nothing":true}""")]
    [InlineData("""{"hasHold":"maybe"}""")]
    public async Task Nonsense_is_refused_and_changes_nothing(string body)
    {
        await using var shop = await ShopFixture.Start();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer =
            await shop.Http.PostAsync("/control/switches", content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        shop.Market.Switches.LabelPolls.ShouldBe(1);
    }

    [Fact]
    public async Task Where_packages_come_into_being_can_be_switched_apart_from_the_market()
    {
        await using var shop = await ShopFixture.Connected(options => options with { Regions = ["GB"] });
        await shop.Control("switches", new { packageFromPayment = false });

        (await shop.Order(await shop.PlaceReleased())).GetProperty("packages").GetArrayLength().ShouldBe(0);
        await shop.Control("switches", new { packageFromPayment = (bool?)null });
        (await shop.Order(await shop.PlaceReleased())).GetProperty("packages").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_path_can_be_retired()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("policy", new { retiredPaths = new[] { "/order/202309/orders" } });
        var id = await shop.Place();

        (await shop.Client.Get("/order/202309/orders", ("ids", id))).Code.ShouldBe(36009014);
        (await shop.Client.Get("/order/202507/orders", ("ids", id))).Code.ShouldBe(0);
    }
}

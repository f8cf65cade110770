using System.Text;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopClientTests
{
    private const string Done = """{"code":0,"message":"Success","data":{}}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tokens_are_asked_for_by_get_without_a_signature()
    {
        using var vendor = new StubVendor()
            .On("/api/v2/token/get", Encoding.UTF8.GetString(Golden.Bytes("token.response.json")));

        (await vendor.Client.Tokens("code-1", Ct)).AccessToken.ShouldBe("TTP_sandbox-access-token-000001");

        var sent = vendor.Calls.ShouldHaveSingleItem();
        sent.Method.ShouldBe(HttpMethod.Get);
        sent.Address.Host.ShouldBe("token.invalid");
        sent.Query.Keys.ShouldBe(["app_key", "app_secret", "auth_code", "grant_type"]);
        sent.Query["grant_type"].ShouldBe("authorized_code");
    }

    [Fact]
    public void The_consent_page_is_asked_for_this_app_with_the_state()
    {
        using var vendor = new StubVendor();

        vendor.Client.ConsentPage("a b").AbsoluteUri
            .ShouldBe("http://consent.invalid/open/authorize?service_id=7300000000000000001&state=a%20b");
    }

    [Fact]
    public async Task Paging_goes_into_the_query_and_filters_into_the_body()
    {
        using var vendor = new StubVendor().On("/order/202309/orders/search", Done);

        await vendor.Client.OrdersChangedSince(
            StubVendor.Access, DateTimeOffset.FromUnixTimeSeconds(1749990000), "next", Ct);

        var sent = vendor.Calls.ShouldHaveSingleItem();
        sent.Body.ShouldBe("""{"update_time_ge":1749990000}""");
        (sent.Query["sort_field"], sent.Query["sort_order"], sent.Query["page_size"], sent.Query["page_token"])
            .ShouldBe(("update_time", "ASC", "100", "next"));
    }

    [Fact]
    public async Task Orders_are_asked_for_in_one_member_with_commas()
    {
        using var vendor = new StubVendor().On("/order/202309/orders", Done);

        (await vendor.Client.Orders(StubVendor.Access, ["1", "2"], Ct)).ShouldBeEmpty();

        vendor.Calls[0].Query["ids"].ShouldBe("1,2");
    }

    [Fact]
    public async Task The_shops_of_a_consent_are_asked_for_without_a_cipher()
    {
        using var vendor = new StubVendor().On("/authorization/202309/shops", Done);

        await vendor.Client.Shops("token-1", Ct);

        vendor.Calls[0].Query.Keys.ShouldNotContain("shop_cipher");
    }

    [Fact]
    public async Task Stock_is_set_as_the_example_sets_it()
    {
        using var vendor = new StubVendor().On("/product/202309/products/1729592969712207008/inventory/update", Done);

        await vendor.Client.UpdateInventory(
            StubVendor.Access,
            "1729592969712207008",
            [
                Sku("1729592969712207012", 40),
                Sku("1729592969712207013", 6),
            ],
            Ct);

        var example = Encoding.UTF8.GetString(Golden.Bytes("inventory-update.request.json"));
        vendor.Calls[0].Body.ShouldBe(string.Concat(example.Where(letter => !char.IsWhiteSpace(letter))));
    }

    [Fact]
    public async Task A_webhook_is_registered_by_put()
    {
        using var vendor = new StubVendor().On("/event/202309/webhooks", Done);

        await vendor.Client.RegisterWebhook(
            StubVendor.Access, "ORDER_STATUS_CHANGE", vendor.Settings.WebhookAddress, Ct);

        vendor.Calls[0].Method.ShouldBe(HttpMethod.Put);
        vendor.Calls[0].Body
            .ShouldBe("""{"address":"http://127.0.0.1:5070/webhooks/tiktokshop","event_type":"ORDER_STATUS_CHANGE"}""");
    }

    private static StockUpdateSku Sku(string id, int quantity) => new()
    {
        Id = id,
        Inventory = [new() { WarehouseId = "7068517275539719942", Quantity = quantity }],
    };
}

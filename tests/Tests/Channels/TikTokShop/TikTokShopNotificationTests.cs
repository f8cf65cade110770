using System.Text;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopNotificationTests
{
    private const string Shop = "7494049642642441621";
    private const string Order = "576461413038785752";

    [Theory]
    [InlineData("webhook.02.reverse-status-update-legacy.json")]
    [InlineData("webhook.03.recipient-address-update.json")]
    [InlineData("webhook.11.cancellation-status-change.json")]
    [InlineData("webhook.12.return-status-change.json")]
    public void What_concerns_an_order_names_it(string file)
    {
        var read = Read(file);

        read.Kind.ShouldBe(NotificationKind.Order);
        read.ShopId.ShouldBe(Shop);
        read.OrderIds.ShouldBe([Order]);
    }

    [Fact]
    public void An_order_status_change_is_of_an_order()
    {
        var read = Read("webhook.01.order-status-change.json");

        read.Kind.ShouldBe(NotificationKind.Order);
        read.OrderIds.Count.ShouldBe(1);
        read.DedupeKey.ShouldStartWith(Shop + ":");
    }

    [Fact]
    public void A_package_change_names_all_its_orders() =>
        Read("webhook.04.package-update.json").OrderIds.ShouldBe([Order, "576461413038785753"]);

    [Fact]
    public void Without_an_id_the_bytes_tell_repeats_apart()
    {
        var first = Read("webhook.03.recipient-address-update.json").DedupeKey;

        first.ShouldBe(Read("webhook.03.recipient-address-update.json").DedupeKey);
        first.ShouldNotBe(Of("""{"type":3,"shop_id":"7494049642642441621","data":{"order_id":"1"}}""")!.DedupeKey);
    }

    [Theory]
    [InlineData("webhook.05.product-status-change.json", NotificationKind.ProductMoved)]
    [InlineData("webhook.15.product-information-change.json", NotificationKind.ProductChanged)]
    [InlineData("webhook.16.product-creation.json", NotificationKind.ProductChanged)]
    [InlineData("webhook.06.seller-deauthorization.json", NotificationKind.ConsentTakenBack)]
    [InlineData("webhook.07.upcoming-authorization-expiration.json", NotificationKind.ConsentEnds)]
    [InlineData("webhook.27.inventory-status-change.json", NotificationKind.StockAlert)]
    public void The_type_says_what_it_is_about(string file, object kind) =>
        Read(file).Kind.ShouldBe((NotificationKind)kind);

    [Fact]
    public void A_product_status_change_names_the_product() =>
        Read("webhook.05.product-status-change.json").ProductId.ShouldBe("1729592969712207008");

    [Fact]
    public void What_it_tells_of_has_a_time_of_its_own()
    {
        Read("webhook.01.order-status-change.json").ToldAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1749999990));
        Read("webhook.06.seller-deauthorization.json").ToldAt
            .ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1750000000));
        Of("""{"type":1}""")!.ToldAt.ShouldBeNull();
    }

    [Fact]
    public void A_return_is_named_besides_its_order()
    {
        Read("webhook.12.return-status-change.json").ReturnId.ShouldBe("4035318504086604200");
        Read("webhook.11.cancellation-status-change.json").ReturnId.ShouldBeNull();
    }

    [Fact]
    public void A_stock_alert_names_the_SKU_and_what_is_left()
    {
        var read = Read("webhook.27.inventory-status-change.json");

        (read.SkuId, read.StockStatus).ShouldBe(("1729592969712207013", "LOW_STOCK"));
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\ud800")]
    public void An_id_that_no_database_keeps_is_none(string spelled) =>
        Of($$$"""{"type":1,"shop_id":"1","data":{"order_id":"5{{{spelled}}}"}}""")!.OrderIds.ShouldBeEmpty();

    [Theory]
    [InlineData("\"1752592000\"")]
    [InlineData("1752592000")]
    public void The_end_of_a_consent_is_a_text_or_a_number(string time) =>
        Of($$$"""{"type":7,"shop_id":"1","data":{"expiration_time":{{{time}}}}}""")!.ConsentEndsAt
            .ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1752592000));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"type":"1"}""")]
    [InlineData("""{"type":1.5}""")]
    public void What_is_no_envelope_is_not_read(string body) => Of(body).ShouldBeNull();

    [Theory]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":1,"data":null}""")]
    [InlineData("""{"type":1,"data":[1]}""")]
    [InlineData("""{"type":1,"data":{"order_id":""}}""")]
    [InlineData("""{"type":4,"data":{"package_list":[1,{"order_id_list":2}]}}""")]
    public void An_order_message_without_an_order_has_none(string body) => Of(body)!.OrderIds.ShouldBeEmpty();

    private static TikTokShopNotification Read(string file) => TikTokShopNotification.Read(Golden.Bytes(file))!;

    private static TikTokShopNotification? Of(string body) => TikTokShopNotification.Read(Encoding.UTF8.GetBytes(body));
}

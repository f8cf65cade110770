using System.Net;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Webhooks;

public class WebhookSenderTests
{
    private const string Path = "/event/202309/webhooks";

    [Fact]
    public async Task A_status_change_is_sent_signed_over_its_bytes()
    {
        await using var shop = await Registered();
        var receiver = new WebhookReceiver();
        var id = await shop.Place();

        await SendReady(shop, receiver);

        var (authorization, body) = receiver.Received.ShouldHaveSingleItem();
        authorization.ShouldBe(Signature.OfWebhook(shop.Market.App.Key, shop.Market.App.Secret, body));
        authorization.ShouldBe(authorization.ToLowerInvariant());
        var message = JsonDocument.Parse(body).RootElement;
        message.GetProperty("type").GetInt32().ShouldBe(1);
        message.GetProperty("shop_id").GetString().ShouldBe(shop.Market.Shop.Id);
        message.GetProperty("timestamp").GetInt64().ShouldBe(shop.Clock.GetUtcNow().ToUnixTimeSeconds());
        message.GetProperty("data").GetProperty("order_id").GetString().ShouldBe(id);
        message.GetProperty("data").GetProperty("order_status").GetString().ShouldBe("ON_HOLD");
        shop.Market.Deliveries.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_cancelled_order_is_spelt_CANCEL_and_its_cancellation_is_told()
    {
        await using var shop = await Registered();
        var receiver = new WebhookReceiver();
        var id = await shop.Place();
        await shop.Control($"orders/{id}/cancel", new { });

        await SendReady(shop, receiver);

        receiver.Bodies.Count.ShouldBe(3);
        receiver.Bodies[1].ShouldContain("\"order_status\":\"CANCEL\"");
        receiver.Bodies[2].ShouldContain("\"type\":11");
        receiver.Bodies[2].ShouldContain("\"cancel_status\":\"CANCELLATION_REQUEST_COMPLETE\"");
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task Whatever_is_no_success_is_tried_again_four_times_and_then_given_up(HttpStatusCode status)
    {
        await using var shop = await Registered();
        var receiver = new WebhookReceiver { Answer = () => status };
        await shop.Place();
        await SendReady(shop, receiver);

        foreach (var wait in (double[])[2, 30, 180, 720])
        {
            await shop.Pass(TimeSpan.FromMinutes(wait) - TimeSpan.FromSeconds(1));
            (await SendReady(shop, receiver)).ShouldBe(0, "not due yet");
            await shop.Pass(TimeSpan.FromSeconds(1));
            (await SendReady(shop, receiver)).ShouldBe(1);
        }

        receiver.Bodies.Distinct().Count().ShouldBe(1);
        shop.Market.Deliveries.Waiting.ShouldBe(0);
        shop.Market.Deliveries.Counts.GivenUp.ShouldBe(1);
        shop.Market.Deliveries.Counts.Delivered.ShouldBe(0);
    }

    [Fact]
    public async Task A_retry_that_succeeds_ends_the_delivery()
    {
        await using var shop = await Registered();
        var receiver = new WebhookReceiver { Answer = () => HttpStatusCode.ServiceUnavailable };
        await shop.Place();
        await SendReady(shop, receiver);
        receiver.Answer = () => HttpStatusCode.NoContent;
        await shop.Pass(TimeSpan.FromMinutes(2));

        await SendReady(shop, receiver);

        shop.Market.Deliveries.Waiting.ShouldBe(0);
        shop.Market.Deliveries.Counts.Delivered.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_not_taken_is_sent_after_a_restart()
    {
        await using var shop = await Registered();
        await shop.Place();
        await shop.Place();
        await shop.Restart();
        var receiver = new WebhookReceiver();

        (await SendReady(shop, receiver)).ShouldBe(2);
        receiver.Bodies.Select(NotificationId).ShouldBeInOrder();
    }

    [Fact]
    public async Task Duplicates_losses_and_wrong_signatures_can_be_switched_on()
    {
        await using var shop = await Registered();
        var receiver = new WebhookReceiver();
        await shop.Control("faults", new { webhooks = new { duplicateRate = 1.0 } });
        await shop.Place();
        await SendReady(shop, receiver);
        receiver.Bodies.Count.ShouldBe(2);

        await shop.Control("faults", new { webhooks = new { dropRate = 1.0 } });
        await shop.Place();
        await SendReady(shop, receiver);
        receiver.Bodies.Count.ShouldBe(2);
        shop.Market.Deliveries.Counts.Lost.ShouldBe(1);

        await shop.Control("faults", new { webhooks = new { wrongSignatureRate = 1.0 } });
        await shop.Place();
        await SendReady(shop, receiver);
        var (authorization, body) = receiver.Received[^1];
        authorization.ShouldNotBe(Signature.OfWebhook(shop.Market.App.Key, shop.Market.App.Secret, body));

        await shop.Control("reset-faults", new { });
        shop.Host.Faults.Webhooks.WrongSignatureRate.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_topic_that_nobody_registered()
    {
        await using var shop = await ShopFixture.Connected();

        await shop.Place();

        shop.Market.Deliveries.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Registrations_are_listed_replaced_and_removed()
    {
        await using var shop = await Registered();
        await shop.Register("ORDER_STATUS_CHANGE", "http://127.0.0.1:9/other");

        var listed = await shop.Client.Get(Path);
        var removed = await shop.Client.Send(HttpMethod.Delete, Path, """{"event_type":"ORDER_STATUS_CHANGE"}""");

        listed.Data.GetProperty("total_count").GetInt32().ShouldBe(2);
        listed.Data.GetProperty("webhooks")[1].GetProperty("address").GetString().ShouldBe("http://127.0.0.1:9/other");
        removed.Code.ShouldBe(0);
        (await shop.Client.Get(Path)).Data.GetProperty("total_count").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("http://example.com/hook")]
    [InlineData("https://example.com:8443/hook")]
    [InlineData("https://10.1.2.3/hook")]
    [InlineData("nowhere")]
    public async Task An_address_must_be_a_domain_with_https_unless_it_is_this_machine(string address)
    {
        await using var shop = await ShopFixture.Connected();

        var body = JsonSerializer.Serialize(new { address, event_type = "ORDER_STATUS_CHANGE" });

        (await shop.Client.Send(HttpMethod.Put, Path, body)).Code.ShouldBe(36009004);
    }

    [Fact]
    public async Task Products_that_are_added_or_renamed_are_told()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Register("PRODUCT_CREATION");
        await shop.Register("PRODUCT_INFORMATION_CHANGE");
        var receiver = new WebhookReceiver();
        var added = await shop.Control(
            "products", new { title = "Lamp", sellerSku = "LAMP-1", priceMinor = 1999, available = 5 });
        var id = added.GetProperty("id").GetString();
        await shop.Control($"products/{id}", new { title = "Desk lamp" });

        await SendReady(shop, receiver);
        await shop.Restart();

        receiver.Bodies[0].ShouldContain($"\"product_id\":{id}");
        receiver.Bodies[1].ShouldContain($"\"product_id\":\"{id}\"");
        var detail = await shop.Client.Get($"/product/202309/products/{id}");
        detail.Data.GetProperty("title").GetString().ShouldBe("Desk lamp");
        detail.Data.GetProperty("skus")[0].GetProperty("inventory")[0].GetProperty("quantity").GetInt32().ShouldBe(5);
    }

    private static async Task<ShopFixture> Registered()
    {
        // The hold outlasts all retries, so that its end sends nothing in between.
        var shop = await ShopFixture.Connected(options => options with { Hold = TimeSpan.FromDays(30) });
        await shop.Register("ORDER_STATUS_CHANGE");
        await shop.Register("CANCELLATION_STATUS_CHANGE");
        return shop;
    }

    /// <summary>Sends what is ready, one after the other; returns how many that were.</summary>
    private static async Task<int> SendReady(ShopFixture shop, WebhookReceiver receiver)
    {
        using var sender = new WebhookSender(shop.Market.Seller, shop.Host.Faults, receiver);
        var count = 0;

        while (shop.Market.Deliveries.Ready.TryRead(out var delivery))
        {
            await sender.Send(delivery, TestContext.Current.CancellationToken);
            count++;
        }

        return count;
    }

    private static string NotificationId(string body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("tts_notification_id").GetString()!;
}

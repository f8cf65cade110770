using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

public sealed partial class WebhookMessageTests
{
    private const string Changed = """
        {"type":1,"tts_notification_id":"73","shop_id":"749","timestamp":1750000000,
        "data":{"order_id":"5","order_status":"CANCEL","is_on_hold_order":false,"update_time":1749999990}}
        """;

    [Fact]
    public void An_envelope_is_read_with_its_event()
    {
        var message = Read(Changed).ShouldNotBeNull();
        var told = message.Event.ShouldBeOfType<OrderStatusChanged>();

        (message.Type, message.ShopId, message.NotificationId, message.DedupeKey).ShouldBe((1, "749", "73", "749:73"));
        message.SentAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1750000000));
        (told.OrderId, told.Status, told.IsOnHoldOrder).ShouldBe(("5", OrderStatuses.CancelledInWebhooks, false));
        told.UpdatedAt.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1749999990));
    }

    [Fact]
    public void Only_a_genuine_one_is_read()
    {
        using var vendor = new Loopback();
        using var vectors = JsonDocument.Parse(Golden.Bytes("sign-vectors.json"));
        var vector = vectors.RootElement.GetProperty("webhooks")[0];
        var body = Encoding.UTF8.GetBytes(vector.GetProperty("raw_body").GetString()!);
        var header = vector.GetProperty("authorization_header").GetString();
        using var own = new Loopback(options => options with
        {
            AppKey = vector.GetProperty("app_key").GetString()!,
            AppSecret = vector.GetProperty("app_secret").GetString()!,
        });

        own.Api.Webhooks.Read(body, header).ShouldNotBeNull().Type.ShouldBe(1);
        vendor.Api.Webhooks.Read(body, header).ShouldBeNull();
        own.Api.Webhooks.Read(body, null).ShouldBeNull();
    }

    [Theory]
    [InlineData(2, """{"order_id":"5","reverse_order_id":"6","reverse_type":4,"reverse_order_status":100}""")]
    [InlineData(3, """{"order_id":"5","update_time":9}""")]
    [InlineData(4, """{"sc_type":"SPLIT","package_list":[{"package_id":"9","order_id_list":["5"]}]}""")]
    [InlineData(5, """{"product_id":1729592969712207008,"status":"PRODUCT_AUDIT_FAILURE"}""")]
    [InlineData(6, """{"message":"gone"}""")]
    [InlineData(7, """{"message":"soon","expiration_time":1752592000}""")]
    [InlineData(11, """{"order_id":"5","cancel_id":"4","cancel_status":"CANCELLATION_REQUEST_SUCCESS"}""")]
    [InlineData(12, """{"order_id":"5","return_id":"6","return_status":"AWAITING_BUYER_SHIP"}""")]
    [InlineData(13, """{"conversation_id":"8","create_time":9}""")]
    [InlineData(14, """{"conversation_id":"8","message_id":"7","sender":{"im_user_id":"6","role":"BUYER"}}""")]
    [InlineData(15, """{"product_id":"1","changed_fields":["title"]}""")]
    [InlineData(16, """{"product_id":1729592969712207008,"product_types":[]}""")]
    [InlineData(17, """{"product_id":"1","event":{"type":"ADD","scene":"VIDEO","content_id":"7"}}""")]
    [InlineData(18, """{"product_id":"1","previous_category_id":"2","current_category_id":"3"}""")]
    [InlineData(27, """{"sku_id":"2","current_inventory_status":"LOW_STOCK"}""")]
    [InlineData(33, """{"conversation_id":"8"}""")]
    [InlineData(36, """{"package_id":"9","order_ids":["5"],"invoice_status":"INVALID","invalid_reason":"x"}""")]
    [InlineData(37, """{"product_id":1729592969712207008,"audit":{"status":"A"},"integrated_platform_statuses":{}}""")]
    [InlineData(39, """{"activity_id":"1","activity_type":"FLASH","product_level":"SKU","status":"ONGOING"}""")]
    public void Each_documented_type_has_an_event_of_its_own(int type, string data)
    {
        var message = Read($$"""{"type":{{type}},"shop_id":"749","data":{{data}} }""").ShouldNotBeNull();
        var again = JsonSerializer.Serialize(message.Event, message.Event.GetType(), WireJson.Default);

        message.Event.GetType().ShouldBe(WebhookTypes.Find(type)!.EventType);
        message.Event.ShouldNotBeOfType<OtherEvent>();
        Sorted(again).ShouldBe(Sorted(data));
    }

    [Theory]
    [InlineData(19)]
    [InlineData(24)]
    [InlineData(55)]
    [InlineData(9999)]
    public void A_type_whose_members_are_not_known_keeps_them_as_they_came(int type)
    {
        var message = Read($$"""{"type":{{type}},"creator_open_id":"c-1","data":{"new":[1]} }""").ShouldNotBeNull();

        (message.ShopId, message.CreatorOpenId, message.SentAt).ShouldBe(("", "c-1", null));
        message.Event.ShouldBeOfType<OtherEvent>().Content.GetRawText().ShouldBe("""{"new":[1]}""");
    }

    [Theory]
    [InlineData("""{"type":1,"data":{"order_id":{}}}""")]
    [InlineData("""{"type":1,"data":{"is_on_hold_order":[]}}""")]
    [InlineData("""{"type":1,"data":[]}""")]
    [InlineData("""{"type":1,"data":null}""")]
    [InlineData("""{"type":1}""")]
    public void Members_of_another_form_do_no_harm(string body) =>
        Read(body).ShouldNotBeNull().Event.ShouldBeOfType<OtherEvent>();

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":"1"}""")]
    [InlineData("""{"type":1.5}""")]
    [InlineData("""{"type":99999999999}""")]
    public void What_is_no_envelope_is_none(string body) => Read(body).ShouldBeNull();

    [Fact]
    public void Without_an_id_repeats_are_known_by_their_bytes()
    {
        const string Body = """{"type":3,"shop_id":"749","data":{"order_id":"5"}}""";

        Read(Body)!.DedupeKey.ShouldBe(Read(Body)!.DedupeKey);
        Read(Body)!.DedupeKey.ShouldStartWith("749:3:");
        Read(Body + " ")!.DedupeKey.ShouldNotBe(Read(Body)!.DedupeKey);
    }

    [Fact]
    public void Every_topic_and_number_of_the_fact_sheet_is_known()
    {
        var section = Facts.Between("## 6. ", "## 7. ");

        WebhookTypes.All.Select(type => type.Number).ShouldBeUnique();
        WebhookTypes.All.Select(type => type.Topic).OfType<string>()
            .ShouldAllBe(topic => section.Contains($"`{topic}`"));
        WebhookTypes.Find(8).ShouldBeNull();
        WebhookTypes.All.Count.ShouldBe(34);

        var rows = section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var numbers = rows.SelectMany(row => row[1] == "others" ? Named(row[2]) : Named(row[1])).ToList();
        numbers.Order().ShouldBe(WebhookTypes.All.Select(type => type.Number).Order());
        var topics = rows.SelectMany(row => Topic().Matches(row[2]).Select(match => match.Groups[1].Value)).ToList();
        topics.Order().ShouldBe(WebhookTypes.All.Select(type => type.Topic).OfType<string>().Order());
    }

    /// <summary>The numbers at the head of each piece: "1", "13 / 14", "19 size chart, 21–24 stock".</summary>
    private static IEnumerable<int> Named(string cell) => Numbers().Matches(cell).SelectMany(match =>
    {
        var first = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var last = match.Groups[2] is { Success: true } end
            ? int.Parse(end.Value, CultureInfo.InvariantCulture)
            : first;
        return Enumerable.Range(first, last - first + 1);
    });

    [GeneratedRegex(@"(?:^|[,/(]\s*)(\d+)(?:–(\d+))?")]
    private static partial Regex Numbers();

    [GeneratedRegex("`([A-Z_]+)`")]
    private static partial Regex Topic();

    private static WebhookMessage? Read(string body) => WebhookMessage.Read(Encoding.UTF8.GetBytes(body));

    // Ids may have turned from numbers into texts; nothing else may have changed.
    private static string Sorted(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join(' ', document.RootElement.EnumerateObject()
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{member.Name}={Shown(member.Value)}"));
    }

    private static string Shown(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? value.GetRawText() : value.ToString();
}

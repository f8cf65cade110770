using System.Text.Json;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

/// <summary>How members are read and written, whatever message they belong to.</summary>
public sealed class WireJsonTests
{
    [Theory]
    [InlineData("7494049642642441621")]
    [InlineData("\"7494049642642441621\"")]
    public void An_id_may_be_a_text_or_a_number_beyond_53_bits(string id) =>
        Order($$"""{"id":{{id}} }""").Id.ShouldBe("7494049642642441621");

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"false\"", false)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public void Yes_or_no_may_be_a_text(string flag, bool? expected) =>
        Order($$"""{"is_cod":{{flag}} }""").IsCod.ShouldBe(expected);

    [Fact]
    public void Unknown_members_and_null_are_passed_over() =>
        Order("""{"brand_new":{"deep":[1,2]},"status":null}""").Status.ShouldBeNull();

    [Fact]
    public void Escaped_and_foreign_texts_are_read_whole() =>
        Order("""{"buyer_message":"Caf\u00e9 \"Gói\" ✓"}""").BuyerMessage.ShouldBe("Café \"Gói\" ✓");

    [Fact]
    public void A_text_seen_before_is_used_again()
    {
        var first = Order("""{"shipping_provider":"Sample Kettle Post"}""").ShippingProvider;

        Order("""{"shipping_provider":"Sample Kettle Post"}""").ShippingProvider.ShouldBeSameAs(first);
        Order("""{"shipping_provider":"Sample Kettle Posu"}""").ShippingProvider.ShouldBe("Sample Kettle Posu");
    }

    [Theory]
    [InlineData("1750000000", 1750000000L)]
    [InlineData("\"1750000000\"", 1750000000L)]
    [InlineData("4900000000", 4900000000L)]
    [InlineData("253402300798", 253402300798L)]
    [InlineData("0", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("-1", null)]
    [InlineData("9223372036854775807", null)]
    [InlineData("1.5e9", null)]
    [InlineData("\"soon\"", null)]
    public void An_instant_is_seconds_or_not_yet(string seconds, long? expected) =>
        (Order($$"""{"paid_time":{{seconds}} }""").PaidAt?.ToUnixTimeSeconds()).ShouldBe(expected);

    [Theory]
    [InlineData("\"41.28\"", "41.28")]
    [InlineData("\"19.00\"", "19.00")]
    [InlineData("\"5000\"", "5000")]
    [InlineData("\"-122.44\"", "-122.44")]
    [InlineData("41.5", "41.5")]
    [InlineData("\"0\"", "0")]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("\"1,000.00\"", null)]
    [InlineData("\"free\"", null)]
    public void An_amount_is_a_decimal_text_or_absent(string amount, string? expected) =>
        (Order($$"""{"payment":{"total_amount":{{amount}} } }""").Payment!.TotalAmount?
            .ToString(System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);

    [Theory]
    [InlineData("3", 3)]
    [InlineData("\"3\"", 3)]
    [InlineData("\"\"", null)]
    [InlineData("9999999999", null)]
    public void A_count_may_be_a_number_or_a_text(string days, int? expected) =>
        Order($$"""{"handling_duration":{"days":{{days}} } }""").HandlingDuration!.Days.ShouldBe(expected);

    [Theory]
    [InlineData("\"2025-06-14\"", true)]
    [InlineData("\"\"", false)]
    [InlineData("\"14.06.2025\"", false)]
    public void A_day_is_a_text_or_absent(string day, bool isRead) =>
        Read<VideoPage>($$"""{"latest_available_date":{{day}} }""").AvailableUntil
            .ShouldBe(isRead ? new DateOnly(2025, 6, 14) : null);

    [Theory]
    [InlineData("""{"paid_time":true}""")]
    [InlineData("""{"payment":{"total_amount":{}}}""")]
    [InlineData("""{"id":[]}""")]
    public void What_has_another_form_altogether_is_no_answer(string order) =>
        Should.Throw<JsonException>(() => Order(order));

    [Fact]
    public void Each_message_that_is_sent_leaves_out_what_is_not_said() =>
        JsonSerializer
            .Serialize(new OrderFilter { UpdatedFrom = DateTimeOffset.UnixEpoch.AddSeconds(5) }, Info<OrderFilter>())
            .ShouldBe("""{"update_time_ge":5}""");

    [Fact]
    public void What_is_no_message_has_no_form() =>
        Should.Throw<InvalidOperationException>(() => WireJson.For<Uri>());

    private static System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> Info<T>() => WireJson.For<T>();

    private static Order Order(string json) => Read<OrderDetails>($$"""{"orders":[{{json}}]}""").Orders![0];

    private static T Read<T>(string data) =>
        JsonSerializer.Deserialize($$"""{"code":0,"data":{{data}} }""", Info<Envelope<T>>())!.Data!;
}

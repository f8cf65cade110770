using System.Text.Json;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopJsonTests
{
    [Fact]
    public void An_id_may_be_a_number_beyond_53_bits() =>
        Shop("""{"id": 7494049642642441621}""").Id.ShouldBe("7494049642642441621");

    [Fact]
    public void An_id_may_be_a_text() => Shop("""{"id": "7494049642642441621"}""").Id.ShouldBe("7494049642642441621");

    [Fact]
    public void Unknown_members_and_null_are_passed_over() =>
        Shop("""{"brand_new": {"deep": [1, 2]}, "name": null}""").Name.ShouldBeNull();

    [Fact]
    public void Escaped_and_foreign_texts_are_read_whole() =>
        Shop("""{"name": "Caf\u00e9 \"Gói\" ✓"}""").Name.ShouldBe("Café \"Gói\" ✓");

    [Fact]
    public void A_text_seen_before_is_used_again()
    {
        var first = Shop("""{"name": "Sample Kettle Shop"}""").Name;

        Shop("""{"name": "Sample Kettle Shop"}""").Name.ShouldBeSameAs(first);
        Shop("""{"name": "Sample Kettle Shoq"}""").Name.ShouldBe("Sample Kettle Shoq");
    }

    [Fact]
    public void Absent_filters_are_not_sent() =>
        JsonSerializer.Serialize(new OrderSearch(null), TikTokShopJson.Default.OrderSearch).ShouldBe("{}");

    [Fact]
    public void Times_are_sent_as_numbers() =>
        JsonSerializer.Serialize(new OrderSearch(1750000000), TikTokShopJson.Default.OrderSearch)
            .ShouldBe("""{"update_time_ge":1750000000}""");

    private static WireShop Shop(string json)
    {
        var envelope = $$"""{ "code": 0, "data": {"shops": [{{json}}] } }""";
        return JsonSerializer.Deserialize(envelope, TikTokShopJson.Default.Shops)!.Data!.Shops![0];
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Control;

public class ControlRegistrationsTests
{
    private const string Elsewhere = "https://elsewhere.example.com/hook";

    [Fact]
    public async Task A_topic_can_be_taken_by_another_program_and_all_can_be_forgotten()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Register("ORDER_STATUS_CHANGE");
        await shop.Register("PRODUCT_CREATION");

        (await Set(shop, new { topic = "ORDER_STATUS_CHANGE", address = Elsewhere })).ShouldBe(1);
        (await Registered(shop)).ShouldBe(
        [
            ("ORDER_STATUS_CHANGE", Elsewhere), ("PRODUCT_CREATION", "http://127.0.0.1:9/hook"),
        ]);

        (await Set(shop, new { })).ShouldBe(2);
        (await Registered(shop)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("NO_SUCH_TOPIC", "https://elsewhere.example.com/")]
    [InlineData("ORDER_STATUS_CHANGE", "elsewhere")]
    public async Task A_wrong_topic_or_address_is_refused(string topic, string address)
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Register("ORDER_STATUS_CHANGE");

        using var answer = await shop.Http.PostAsJsonAsync(
            "/control/registrations", new { topic, address }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Registered(shop)).ShouldBe([("ORDER_STATUS_CHANGE", "http://127.0.0.1:9/hook")]);
    }

    private static async Task<int> Set(ShopFixture shop, object body) =>
        (await shop.Control("registrations", body)).GetProperty("changed").GetInt32();

    private static async Task<IEnumerable<(string?, string?)>> Registered(ShopFixture shop) =>
        (await shop.Client.Get("/event/202309/webhooks")).Data.GetProperty("webhooks").EnumerateArray()
            .Select(own => (Text(own, "event_type"), Text(own, "address")));

    private static string? Text(JsonElement own, string name) => own.GetProperty(name).GetString();
}

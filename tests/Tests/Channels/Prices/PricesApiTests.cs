using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Channels.Prices;
using CreatorFlow.Tests.Channels.Reconcile;

namespace CreatorFlow.Tests.Channels.Prices;

public sealed class PricesApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prices_are_set_and_their_answers_listed()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 7), ("p1", "B", 7));
        var address = $"/api/v1/channels/{shopId}/prices";
        site.World.Vendor.PriceRefusals["id-B"] = "locked by a promotion";

        using var set = await site.Http.PostAsJsonAsync(
            address, new { prices = new[] { Price("id-A", "19.50"), Price("id-B", "2"), } }, Ct);
        await site.World.RunJobs(PushPrices.JobKind);

        set.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var told = JsonDocument.Parse(await set.Content.ReadAsStringAsync(Ct)).RootElement;
        told.GetProperty("unchanged").GetInt32().ShouldBe(0);
        told.GetProperty("changes").GetArrayLength().ShouldBe(2);
        var changes = JsonDocument.Parse(await site.Http.GetStringAsync(address, Ct)).RootElement
            .GetProperty("changes").EnumerateArray().ToDictionary(own => Text(own, "skuId")!);
        (Text(changes["id-A"], "from"), Text(changes["id-A"], "to"), Text(changes["id-A"], "outcome"))
            .ShouldBe(("1.00", "19.50", "Taken"));
        (Text(changes["id-B"], "outcome"), Text(changes["id-B"], "reason"))
            .ShouldBe(("Refused", "locked by a promotion"));
    }

    [Fact]
    public async Task Refusals_carry_their_code()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 7));

        using var wrong = await site.Http.PostAsJsonAsync(
            $"/api/v1/channels/{shopId}/prices", new { prices = new[] { Price("id-A", "a lot") } }, Ct);
        using var empty = await site.Http.PostAsJsonAsync($"/api/v1/channels/{shopId}/prices", new { }, Ct);
        using var nowhere = await site.Http.GetAsync($"/api/v1/channels/{Guid.Empty}/prices", Ct);

        (await wrong.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.price_wrong");
        (await empty.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.prices_out_of_range");
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static object Price(string skuId, string price) => new { skuId, price };

    private static string? Text(JsonElement own, string name) => own.GetProperty(name).GetString();
}

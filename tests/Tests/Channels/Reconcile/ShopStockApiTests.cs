using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Reconcile;

public sealed class ShopStockApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_how_the_numbers_stand_what_differed_and_what_was_sent()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 7), ("p2", "B", 5));
        Reconciled.Drift(site.World, "A", 9);
        await Reconciled.Whole(site.World);

        var stock = await Get(site, $"/api/v1/channels/{shopId}/stock");
        stock.GetProperty("scorePercent").GetDecimal().ShouldBe(50m);
        var run = (await Get(site, $"/api/v1/channels/{shopId}/stock/comparisons")).EnumerateArray().Single();
        run.GetProperty("repaired").GetInt32().ShouldBe(1);
        var difference = (await Get(site, $"/api/v1/channels/{shopId}/stock/differences?limit=5"))
            .EnumerateArray().Single();
        (difference.GetProperty("outcome").GetString(), difference.GetProperty("sent").GetInt32())
            .ShouldBe(("Repaired", 7));
        var push = (await Get(site, $"/api/v1/channels/{shopId}/stock/pushes")).EnumerateArray().Single();
        (push.GetProperty("move").GetString(), push.GetProperty("isRepair").GetBoolean()).ShouldBe(("Lowered", true));
    }

    [Fact]
    public async Task A_sync_of_all_or_of_one_SKU_is_queued()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 7));

        using var all = await site.Http.PostAsJsonAsync($"/api/v1/channels/{shopId}/stock/sync", new { }, Ct);
        using var one = await site.Http.PostAsJsonAsync(
            $"/api/v1/channels/{shopId}/stock/sync", new { sku = "A" }, Ct);

        (all.StatusCode, one.StatusCode).ShouldBe((HttpStatusCode.Accepted, HttpStatusCode.Accepted));
        (await site.World.Jobs(ReconcileStock.JobKind)).Select(job => job.Key)
            .ShouldBe([$"{shopId:N}", $"{shopId:N}:A"]);
    }

    [Fact]
    public async Task What_is_not_there_is_refused_with_its_code()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 7));

        using var sku = await site.Http.PostAsJsonAsync(
            $"/api/v1/channels/{shopId}/stock/sync", new { sku = "B" }, Ct);
        using var shop = await site.Http.GetAsync($"/api/v1/channels/{Ids.New(TestClock.Start)}/stock", Ct);

        sku.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await sku.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.not_listed");
        shop.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<JsonElement> Get(ChannelSite site, string address) =>
        JsonDocument.Parse(await site.Http.GetStringAsync(address, Ct)).RootElement;
}

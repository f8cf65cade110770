using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Tests.Channels.Reconcile;

namespace CreatorFlow.Tests.Channels.Offers;

public sealed class RulesApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rules_are_set_listed_and_ended()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 33));
        var address = $"/api/v1/channels/{shopId}/rules";

        using var usual = await site.Http.PostAsJsonAsync(
            address, new { percent = 50, keptBack = 2, most = (int?)null, stopAt = 1 }, Ct);
        using var own = await site.Http.PostAsJsonAsync(
            address, new { sku = "A", percent = 100, keptBack = 0, most = 9, stopAt = 0 }, Ct);
        (usual.StatusCode, own.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        var rules = JsonDocument.Parse(await site.Http.GetStringAsync(address, Ct)).RootElement;
        rules.GetProperty("usual").GetProperty("percent").GetInt32().ShouldBe(50);
        rules.GetProperty("own").EnumerateArray().Single().GetProperty("most").GetInt32().ShouldBe(9);

        using var ended = await site.Http.DeleteAsync($"{address}/A", Ct);
        using var again = await site.Http.DeleteAsync($"{address}/A", Ct);

        (ended.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Refusals_carry_their_code()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await Reconciled.Listed(site.World, ("p1", "A", 33));

        using var answer = await site.Http.PostAsJsonAsync(
            $"/api/v1/channels/{shopId}/rules", new { percent = 101, keptBack = 0, stopAt = 0 }, Ct);
        using var nowhere = await site.Http.GetAsync($"/api/v1/channels/{Guid.Empty}/rules", Ct);

        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.rule_out_of_range");
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}

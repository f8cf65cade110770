using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Channels.Health;

namespace CreatorFlow.Tests.Channels.Health;

public sealed class ShopHealthApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Programs_read_what_the_page_shows_and_set_limits()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();
        MadeCalls.Worked(site.World, 4);
        await MadeCalls.Written(site.World);
        var address = $"/api/v1/channels/{shopId}/health";

        using var set = await site.Http.PostAsJsonAsync(
            address + "/limits", new { family = "Orders", perSecond = 7 }, Ct);
        using var ended = await site.Http.PostAsJsonAsync(address + "/limits", new { family = "Stock" }, Ct);
        var health = JsonDocument.Parse(await site.Http.GetStringAsync(address + "?span=day", Ct)).RootElement;

        (set.StatusCode, ended.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        health.GetProperty("span").GetString().ShouldBe("day");
        health.GetProperty("score").GetInt32().ShouldBe(100);
        var orders = health.GetProperty("endpoints").EnumerateArray().Single();
        orders.GetProperty("endpoint").GetString().ShouldBe("orders.get");
        orders.GetProperty("calls").GetInt32().ShouldBe(4);
        (orders.GetProperty("limit").GetInt32(), orders.GetProperty("headroom").GetInt32()).ShouldBe((7, 3));
        orders.GetProperty("endsOn").GetString().ShouldBe("2026-12-31");
        health.GetProperty("limits").EnumerateArray().Single().GetProperty("setBy").GetString().ShouldBe("Ann");
    }

    [Fact]
    public async Task Refusals_carry_their_code()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();
        var address = $"/api/v1/channels/{shopId}/health";

        using var nowhere = await site.Http.GetAsync($"/api/v1/channels/{Guid.Empty}/health", Ct);
        using var much = await site.Http.PostAsJsonAsync(
            address + "/limits", new { family = "Orders", perSecond = 51 }, Ct);
        using var none = await site.Http.PostAsJsonAsync(address + "/limits", new { perSecond = 5 }, Ct);

        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await much.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.call_limit_out_of_range");
        (await none.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.unknown_call_family");
    }

    [Fact]
    public async Task A_form_that_was_not_shown_here_is_refused()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();

        using var form = new FormUrlEncodedContent([new("family", "Orders"), new("perSecond", "5")]);
        using var answer = await site.Http.PostAsync(ShopHealthActions.LimitPath(shopId), form, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("call-limit platform.form_expired");
    }
}

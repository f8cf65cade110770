using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels;

public sealed class ChannelsEndpointsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_connected_shops_are_listed()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();

        using var answer = JsonDocument.Parse(await site.Http.GetStringAsync("/api/v1/channels/", Ct));

        var shop = answer.RootElement.EnumerateArray().ShouldHaveSingleItem();
        shop.GetProperty("id").GetGuid().ShouldBe(shopId);
        shop.GetProperty("name").GetString().ShouldBe("Kettle Shop");
        shop.GetProperty("channel").GetString().ShouldBe("Scripted");
        shop.TryGetProperty("accessToken", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_sync_is_queued()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();

        using var answer = await site.Http.PostAsync($"/api/v1/channels/{shopId}/sync", null, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await site.World.Jobs(SweepOrders.JobKind)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_shop_that_is_not_there_is_refused_with_its_code()
    {
        await using var site = await ChannelSite.Open();

        using var answer = await site.Http.PostAsync($"/api/v1/channels/{Ids.New(TestClock.Start)}/sync", null, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.unknown_shop");
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Webhooks.Show;

public sealed class WebhooksApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_what_came_what_became_of_it_and_where_topics_go()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Listening();
        await site.World.RunJobs(CheckSubscriptions.JobKind);
        await WebhookWorld.Kept(site.World, shopId, ChannelHint.OrderTopic, "one");
        await WebhookWorld.Mark(site.World, isFailed: true);

        var told = (await Get(site, $"/api/v1/channels/{shopId}/webhooks?state=Failed")).EnumerateArray().Single();
        (told.GetProperty("type").GetString(), told.GetProperty("state").GetString(),
            told.GetProperty("raw").GetString()).ShouldBe(("1", "Failed", """{"type":1}"""));
        (await Get(site, $"/api/v1/channels/{shopId}/webhooks?state=Done")).GetArrayLength().ShouldBe(0);
        (await Get(site, $"/api/v1/channels/{shopId}/webhooks/subscriptions")).EnumerateArray()
            .Select(own => own.GetProperty("state").GetString()).ShouldBe(["Right", "Right"]);
    }

    [Fact]
    public async Task What_failed_is_replayed_and_progress_is_told()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Listening();
        await WebhookWorld.Kept(site.World, shopId, ChannelHint.OrderTopic, "one", "two");
        await WebhookWorld.Mark(site.World, isFailed: true);
        site.World.Clock.Advance(TimeSpan.FromMinutes(1));
        var one = (await site.World.Inbox())[0].Id;

        (await Post(site, shopId, "replay", new { id = one })).ShouldBe(HttpStatusCode.Accepted);
        (await Post(site, shopId, "replay", new { failed = true })).ShouldBe(HttpStatusCode.Accepted);
        (await Post(site, shopId, "replay", new { since = "2030-01-01T00:00:00Z" }))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Post(site, shopId, "subscriptions/repair", new { })).ShouldBe(HttpStatusCode.Accepted);
        (await Post(site, shopId, "receiver", new { backup = true })).ShouldBe(HttpStatusCode.Accepted);
        (await Post(site, shopId, "receiver", new { backup = true })).ShouldBe(HttpStatusCode.Conflict);
        await site.World.RunJobs(HandOverReplays.JobKind);

        var replay = (await Get(site, $"/api/v1/channels/{shopId}/webhooks/replays")).EnumerateArray().Single();
        (replay.GetProperty("total").GetInt32(), replay.GetProperty("handedOver").GetInt32()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_shop_that_is_not_there_is_refused()
    {
        await using var site = await ChannelSite.Open();
        var shopId = Ids.New(TestClock.Start);

        foreach (var path in new[] { "", "/subscriptions", "/replays" })
        {
            using var answer = await site.Http.GetAsync($"/api/v1/channels/{shopId}/webhooks{path}", Ct);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    private static async Task<HttpStatusCode> Post(ChannelSite site, Guid shopId, string path, object body)
    {
        using var answer = await site.Http.PostAsJsonAsync($"/api/v1/channels/{shopId}/webhooks/{path}", body, Ct);
        return answer.StatusCode;
    }

    private static async Task<JsonElement> Get(ChannelSite site, string address) =>
        JsonDocument.Parse(await site.Http.GetStringAsync(address, Ct)).RootElement;
}

using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Diagnosis;

public sealed class DiagnosisApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_is_asked_for_and_its_findings_are_told()
    {
        await using var site = await ChannelSite.Open();
        var shopId = await site.World.Connected();
        site.World.Probe.Time = TestClock.Start.AddMinutes(10);

        using var asked = await site.Http.PostAsync($"/api/v1/channels/{shopId}/diagnosis", null, Ct);
        (asked.StatusCode, (await Get(site, shopId)).GetProperty("isRunning").GetBoolean())
            .ShouldBe((HttpStatusCode.Accepted, true));
        await site.World.RunJobs(RunChecks.JobKind);

        var told = await Get(site, shopId);
        (told.GetProperty("status").GetString(), told.GetProperty("isWell").GetBoolean(),
            told.GetProperty("isRunning").GetBoolean()).ShouldBe(("Connected", false, false));
        var clock = told.GetProperty("checks")[1];
        (clock.GetProperty("name").GetString(), clock.GetProperty("finding").GetString(),
            clock.GetProperty("outcome").GetString(), clock.GetProperty("number").GetInt64())
            .ShouldBe(("Clock", "ClockBehind", "Operator", 600));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_shop_that_is_not_there_is_told_so(string method)
    {
        await using var site = await ChannelSite.Open();
        using var request = new HttpRequestMessage(
            new(method), $"/api/v1/channels/{Ids.New(TestClock.Start)}/diagnosis");

        using var answer = await site.Http.SendAsync(request, Ct);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("channels.unknown_shop");
    }

    private static async Task<JsonElement> Get(ChannelSite site, Guid shopId) =>
        JsonDocument.Parse(await site.Http.GetStringAsync($"/api/v1/channels/{shopId}/diagnosis", Ct)).RootElement;
}

using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsGateTests
{
    [Fact]
    public async Task Down_means_503_without_json_and_nothing_bought()
    {
        await using var ups = await UpsBench.Start();
        await ups.Faults("""{"down":true}""");

        var reply = await ups.Post(UpsRequests.ShipPath, UpsRequests.Ship());

        reply.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Should.Throw<JsonException>(() => reply.Json);
        (await ups.State())["labelsBought"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"errorRate":1}""", HttpStatusCode.InternalServerError, "10500")]
    [InlineData("""{"throttleRate":1}""", HttpStatusCode.TooManyRequests, "10429")]
    [InlineData("""{"blocked":true}""", HttpStatusCode.Forbidden, "10403")]
    public async Task A_fault_before_the_effect_buys_nothing(string faults, HttpStatusCode status, string code)
    {
        await using var ups = await UpsBench.Start();
        await ups.Faults(faults);

        (await ups.Post(UpsRequests.ShipPath, UpsRequests.Ship())).ShouldBeRefused(status, code);

        (await ups.State())["labelsBought"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_truncated_answer_has_had_its_effect()
    {
        await using var ups = await UpsBench.Start();
        await ups.Faults("""{"truncateRate":1,"operations":["ship"]}""");

        var reply = await ups.Post(UpsRequests.ShipPath, UpsRequests.Ship());

        reply.Status.ShouldBe(HttpStatusCode.OK);
        Should.Throw<JsonException>(() => reply.Json);
        (await ups.State())["labelsBought"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_answer_has_had_its_effect()
    {
        await using var ups = await UpsBench.Start();
        await ups.Faults("""{"lostAnswerRate":1}""");

        await Should.ThrowAsync<HttpRequestException>(() => ups.Post(UpsRequests.ShipPath, UpsRequests.Ship()));

        var state = await ups.State();
        state["labelsBought"]!.GetValue<int>().ShouldBe(1);
        state["faultsDone"]!["LostAnswer"]!.GetValue<long>().ShouldBe(1);
    }

    [Fact]
    public async Task Faults_end_after_their_number_and_concern_only_their_operations()
    {
        await using var ups = await UpsBench.Start();
        await ups.Faults("""{"errorRate":1,"operations":["rate"],"times":2}""");

        (await ups.Post(UpsRequests.ShipPath, UpsRequests.Ship())).Status.ShouldBe(HttpStatusCode.OK);
        (await ups.Post(UpsRequests.ShopPath, UpsRequests.Rate())).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await ups.Post(UpsRequests.ShopPath, UpsRequests.Rate())).Status.ShouldBe(HttpStatusCode.InternalServerError);
        (await ups.Post(UpsRequests.ShopPath, UpsRequests.Rate())).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Faults_survive_a_restart_and_an_empty_request_ends_them()
    {
        await using var ups = await UpsBench.Start();
        await ups.Faults("""{"blocked":true}""");
        await ups.Restart();

        (await ups.Post(UpsRequests.ShopPath, UpsRequests.Rate())).Status.ShouldBe(HttpStatusCode.Forbidden);
        await ups.Faults("{}");
        (await ups.Post(UpsRequests.ShopPath, UpsRequests.Rate())).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_rate_is_met_roughly_and_the_same_for_the_same_seed()
    {
        var counts = new List<int>();

        for (var run = 0; run < 2; run++)
        {
            await using var ups = await UpsBench.Start();
            await ups.Faults("""{"errorRate":0.2}""");
            var failed = 0;

            for (var call = 0; call < 100; call++)
            {
                var reply = await ups.Post(UpsRequests.ShopPath, UpsRequests.Rate());
                failed += reply.Status == HttpStatusCode.InternalServerError ? 1 : 0;
            }

            counts.Add(failed);
        }

        counts[0].ShouldBeInRange(10, 30);
        counts[1].ShouldBe(counts[0]);
    }

    [Fact]
    public async Task Latency_delays_the_answer()
    {
        await using var ups = await UpsBench.Start();
        await ups.Faults("""{"latencyMs":80}""");
        var watch = Stopwatch.StartNew();

        await ups.Post(UpsRequests.ShopPath, UpsRequests.Rate());

        watch.ElapsedMilliseconds.ShouldBeGreaterThanOrEqualTo(75);
    }
}

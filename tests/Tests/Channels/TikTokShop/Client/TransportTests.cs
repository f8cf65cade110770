using System.Net;
using System.Text;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

public sealed class TransportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("error.rate-limited.response.json", 429, ErrorClass.RetryLater)]
    [InlineData("error.rate-limited.response.json", 200, ErrorClass.RetryLater)]
    [InlineData("error.invalid-sign.response.json", 401, ErrorClass.Bug)]
    [InlineData("error.param-type.response.json", 400, ErrorClass.Bug)]
    [InlineData("error.shop-cipher-missing.response.json", 400, ErrorClass.Bug)]
    [InlineData("error.scope-missing.response.json", 403, ErrorClass.AskSeller)]
    [InlineData("error.expired-token.response.json", 401, ErrorClass.AfterRefresh)]
    [InlineData("token.invalid-code.response.json", 200, ErrorClass.AskSeller)]
    [InlineData("token.invalid-refresh.response.json", 200, ErrorClass.AskSeller)]
    public async Task The_body_decides_whatever_the_status(string file, int status, ErrorClass whatToDo)
    {
        using var vendor = new Loopback().Raw(Encoding.UTF8.GetString(Golden.Bytes(file)), status);

        var refused = await Refusal(vendor);

        (refused.Class, refused.Status).ShouldBe((whatToDo, (HttpStatusCode)status));
        refused.RequestId.ShouldBe("20250615150640A1B2C3D4E5F60718293A");
        refused.Message.ShouldContain("20250615150640A1B2C3D4E5F60718293A");
    }

    [Theory]
    [InlineData("", 200, ErrorClass.RetryNow)]
    [InlineData("""{"code":0,"data":{"orders":[{"id":"5764""", 200, ErrorClass.RetryNow)]
    [InlineData("<html>busy</html>", 503, ErrorClass.VendorDown)]
    [InlineData("<html>slow down</html>", 429, ErrorClass.RetryLater)]
    [InlineData("<html>late</html>", 408, ErrorClass.RetryNow)]
    [InlineData("404 page not found", 404, ErrorClass.Bug)]
    [InlineData("{}", 200, ErrorClass.RetryNow)]
    [InlineData("null", 200, ErrorClass.RetryNow)]
    public async Task A_broken_answer_is_classified_by_its_status(string body, int status, ErrorClass whatToDo)
    {
        using var vendor = new Loopback().Raw(body, status);

        var refused = await Refusal(vendor);

        (refused.Class, refused.Code, refused.RequestId).ShouldBe((whatToDo, null, null));
    }

    [Theory]
    [InlineData(200, ErrorClass.AskSeller)]
    [InlineData(400, ErrorClass.AskSeller)]
    [InlineData(429, ErrorClass.RetryLater)]
    [InlineData(503, ErrorClass.VendorDown)]
    public async Task A_code_that_nobody_listed_is_read_by_its_status(int status, ErrorClass whatToDo)
    {
        using var vendor = new Loopback().Refuse(99999999, status);

        (await Refusal(vendor)).Class.ShouldBe(whatToDo);
    }

    [Fact]
    public async Task A_lost_connection_leaves_the_outcome_open()
    {
        using var vendor = new Loopback().Break(new HttpRequestException("gone"));

        var refused = await Refusal(vendor);

        (refused.Class, refused.Status, refused.Is(ErrorTraits.OutcomeOpen))
            .ShouldBe((ErrorClass.VendorDown, null, true));
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_leaves_the_outcome_open()
    {
        using var vendor = new Loopback().Break(new TaskCanceledException("slow"));

        (await Refusal(vendor)).Is(ErrorTraits.OutcomeOpen).ShouldBeTrue();
    }

    [Fact]
    public async Task Stopping_is_no_failure_of_the_vendor()
    {
        using var vendor = new Loopback();

        await Should.ThrowAsync<OperationCanceledException>(
            () => vendor.Api.Orders.Get(Loopback.Access, ["1"], new CancellationToken(true)));
    }

    [Fact]
    public async Task A_call_about_a_shop_is_not_sent_without_its_cipher()
    {
        using var vendor = new Loopback();

        await Should.ThrowAsync<ArgumentException>(
            () => vendor.Api.Orders.Get(new("token-1", null), ["1"], Ct));

        vendor.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_gate_stands_before_and_after_each_call()
    {
        var gate = new Gate();
        using var vendor = new Loopback(options => options with { Gate = gate }).Say("{}").Refuse(36009002, 429);

        await vendor.Api.Orders.Get(Loopback.Access, ["1"], Ct);
        await Refusal(vendor);

        gate.Told.ShouldBe(["in orders.get ROW_cipher", "out 200 ", "in orders.get ROW_cipher", "out 429 36009002"]);
    }

    [Fact]
    public async Task Who_goes_away_while_the_answer_is_read_has_not_seen_the_call_work()
    {
        var gate = new Gate();
        using var stop = new CancellationTokenSource();
        using var vendor = new Loopback(options => options with { Gate = gate }).BreakOff(stop.Cancel);

        await Should.ThrowAsync<OperationCanceledException>(
            () => vendor.Api.Orders.Get(Loopback.Access, ["1"], stop.Token));

        gate.Told.ShouldBe(["in orders.get ROW_cipher", "out  "]);
    }

    [Fact]
    public async Task A_gate_that_throws_lets_no_call_out()
    {
        using var vendor = new Loopback(options => options with { Gate = new Gate { IsShut = true } });

        await Should.ThrowAsync<InvalidOperationException>(() => vendor.Api.Orders.Get(Loopback.Access, ["1"], Ct));

        vendor.Calls.ShouldBeEmpty();
    }

    private static Task<TikTokShopException> Refusal(Loopback vendor) =>
        Should.ThrowAsync<TikTokShopException>(() => vendor.Api.Orders.Get(Loopback.Access, ["1"], Ct));

    private sealed class Gate : ICallGate
    {
        public bool IsShut { get; init; }

        public List<string> Told { get; } = [];

        public ValueTask Enter(Endpoint endpoint, string? cipher, CancellationToken ct)
        {
            Told.Add($"in {endpoint.Name} {cipher}");
            return IsShut ? throw new InvalidOperationException("shut") : ValueTask.CompletedTask;
        }

        public void Left(Endpoint endpoint, string? cipher, CallOutcome outcome) =>
            Told.Add($"out {(int?)outcome.Status} {outcome.Failure?.Code}");
    }
}

using System.Net;
using System.Text;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Web.Checks;

namespace CreatorFlow.Tests.Web.Checks;

public sealed class CompareWithSandboxTests
{
    [Fact]
    public async Task Orders_that_are_the_same_on_both_sides_have_no_findings() =>
        (await Findings(
            """{"id":"1","status":"CANCELLED"},{"id":"2","status":"IN_TRANSIT","trackingNumber":"1Z0"}""",
            "",
            new("1", OrderStatus.Cancelled, null),
            new("2", OrderStatus.Shipped, "1Z0"))).ShouldBeEmpty();

    [Fact]
    public async Task Each_difference_is_said_with_the_order_s_number() =>
        (await Findings(
            """
            {"id":"1","status":"AWAITING_SHIPMENT"},
            {"id":"2","status":"CANCELLED"},
            {"id":"3","status":"IN_TRANSIT","trackingNumber":"1Z0"},
            {"id":"4","status":"IN_TRANSIT","trackingNumber":"1Z1"}
            """,
            """{"reference":"4"}""",
            new("2", OrderStatus.Ready, null),
            new("3", OrderStatus.Ready, null),
            new("4", OrderStatus.Shipped, "1Z9"),
            new("5", OrderStatus.Ready, null))).ShouldBe(
        [
            "order 1: lost",
            "order 2: CANCELLED at the channel, Ready here",
            "order 3: shipped as 1Z0 at the channel, not shipped here",
            "order 4: shipped as 1Z1 at the channel, 1Z9 here",
            "order 5: unknown to the channel",
            "order 4: more than one paid label",
        ]);

    private static async Task<IReadOnlyList<string>> Findings(
        string orders, string repeated, params OrderStanding[] ours)
    {
        using var http = new HttpClient(new Simulators(orders, repeated));
        var compare = new CompareWithSandbox(new(http, "http://127.0.0.1:1"), new Totals(ours));
        var answer = await compare.Run(TestContext.Current.CancellationToken);
        answer.Check.ShouldBe("orders equal the simulators'");
        return answer.Findings;
    }

    private sealed class Totals(IReadOnlyList<OrderStanding> ours) : IOrderTotals
    {
        public Task<OrderTotals> Count(CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyList<long>> HintToReservedMs(CancellationToken ct) => throw new NotSupportedException();

        public Task<IReadOnlyDictionary<string, OrderStanding>> Standings(CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<string, OrderStanding>>(ours.ToDictionary(own => own.Number));
    }

    private sealed class Simulators(string orders, string repeated) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var json = request.RequestUri!.AbsolutePath switch
            {
                "/control/orders" => $$"""{"orders":[{{orders}}]}""",
                "/control/ups/state" => $$"""{"repeated":[{{repeated}}]}""",
                var other => throw new InvalidOperationException(other),
            };

            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(json, Encoding.UTF8, "application/json"),
            });
        }
    }
}

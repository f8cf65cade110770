using System.Net;
using CreatorFlow.Platform.Http;
using Microsoft.Extensions.DependencyInjection;
using Polly.CircuitBreaker;

namespace CreatorFlow.Tests.Platform.Http;

public class OutgoingHttpTests
{
    private const string Client = "vendor";
    private static readonly Uri Vendor = new("http://vendor.test/orders");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_repeated_until_it_is_answered()
    {
        var vendor = new Stub(call => call < 3 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK);

        (await Send(vendor, HttpMethod.Get)).ShouldBe(HttpStatusCode.OK);
        vendor.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task A_question_is_given_up_after_two_repetitions()
    {
        var vendor = new Stub(_ => HttpStatusCode.BadGateway);

        (await Send(vendor, HttpMethod.Get)).ShouldBe(HttpStatusCode.BadGateway);
        vendor.Calls.ShouldBe(3);
    }

    [Theory, InlineData("POST"), InlineData("PUT"), InlineData("DELETE")]
    public async Task What_changes_something_is_never_repeated(string method)
    {
        var vendor = new Stub(_ => HttpStatusCode.InternalServerError);

        (await Send(vendor, new HttpMethod(method))).ShouldBe(HttpStatusCode.InternalServerError);
        vendor.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_lost_connection_counts_as_no_answer()
    {
        var vendor = new Stub(call => call == 1 ? throw new HttpRequestException("reset") : HttpStatusCode.OK);

        (await Send(vendor, HttpMethod.Get)).ShouldBe(HttpStatusCode.OK);
        vendor.Calls.ShouldBe(2);
    }

    [Theory, InlineData(HttpStatusCode.BadRequest), InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_clear_answer_is_not_asked_for_again(HttpStatusCode answer)
    {
        var vendor = new Stub(_ => answer);

        (await Send(vendor, HttpMethod.Get)).ShouldBe(answer);
        vendor.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_vendor_who_is_down_is_not_asked_for_a_while()
    {
        var vendor = new Stub(_ => HttpStatusCode.ServiceUnavailable);
        await using var services = With(vendor);

        for (var i = 0; i < 20; i++)
        {
            (await Send(services, HttpMethod.Post)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        var refused = await Should.ThrowAsync<HttpRequestException>(() => Send(services, HttpMethod.Post));
        refused.InnerException.ShouldBeOfType<BrokenCircuitException>();
        refused.Message.ShouldStartWith("vendor.test does not answer: ");
        vendor.Calls.ShouldBe(20);
    }

    private static async Task<HttpStatusCode> Send(Stub vendor, HttpMethod method)
    {
        await using var services = With(vendor);
        return await Send(services, method);
    }

    private static async Task<HttpStatusCode> Send(ServiceProvider services, HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, Vendor);
        using var answer =
            await services.GetRequiredService<IHttpClientFactory>().CreateClient(Client).SendAsync(request, Ct);
        return answer.StatusCode;
    }

    private static ServiceProvider With(Stub vendor)
    {
        var services = new ServiceCollection();
        services.AddOutgoingHttp(Client).ConfigurePrimaryHttpMessageHandler(() => vendor);
        return services.BuildServiceProvider();
    }

    private sealed class Stub(Func<int, HttpStatusCode> answer) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult(new HttpResponseMessage(answer(Calls)));
        }
    }
}

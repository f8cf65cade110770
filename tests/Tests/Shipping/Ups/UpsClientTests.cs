using System.Net;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Ups;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Shipping.Ups;

public sealed class UpsClientTests : IDisposable
{
    private const string NotFound = """{"trackResponse":{"shipment":[]}}""";
    private const string Refusal =
        """{"response":{"errors":[{"code":"120802","message":"Address Validation Error"}]}}""";

    private const string BrokenImage =
        """{"ShipmentResponse":{"ShipmentResults":{"PackageResults":{"ShippingLabel":{"GraphicImage":"%"}}}}}""";

    private const string WrongClient =
        """{"response":{"errors":[{"code":"10401","message":"ClientId is Invalid"}]}}""";

    private readonly StubUps ups = new();
    private readonly TestClock clock = new();
    private readonly HttpClient http;
    private readonly UpsClient client;

    public UpsClientTests()
    {
#pragma warning disable RS0030 // A client over a stub reaches no network.
        http = new HttpClient(ups);
#pragma warning restore RS0030
        client = new UpsClient(http, new UpsTokens(clock), clock);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        http.Dispose();
        ups.Dispose();
    }

    [Fact]
    public async Task A_token_is_asked_for_with_the_accounts_credentials_and_kept()
    {
        ups.Then(HttpStatusCode.OK, StubUps.TokenJson)
            .Then(HttpStatusCode.OK, NotFound)
            .Then(HttpStatusCode.OK, NotFound);

        await client.Track(Sample.Account, "1Z1", Ct);
        await client.Track(Sample.Account, "1Z2", Ct);

        ups.Calls.ShouldBe(
        [
            "POST /security/v1/oauth/token",
            "GET /api/track/v1/details/1Z1?locale=en_US",
            "GET /api/track/v1/details/1Z2?locale=en_US",
        ]);
        ups.Bodies[0].ShouldBe("grant_type=client_credentials");
        ups.Requests[0].Headers.Authorization!.ToString()
            .ShouldBe("Basic dXBzLXNhbmRib3gtY2xpZW50OnVwcy1zYW5kYm94LXNlY3JldA==");
        ups.Requests[0].Headers.GetValues("x-merchant-id").ShouldBe(["CF0001"]);
        ups.Requests[1].Headers.Authorization!.ToString().ShouldBe("Bearer T1");
        ups.Requests[1].Headers.GetValues("transId").Single().Length.ShouldBe(32);
        ups.Requests[1].Headers.GetValues("transactionSrc").ShouldBe(["CreatorFlow"]);
    }

    [Fact]
    public async Task A_token_is_renewed_a_minute_before_it_ends()
    {
        ups.Then(HttpStatusCode.OK, StubUps.TokenJson).Then(HttpStatusCode.OK, StubUps.NextTokenJson);

        (await client.Token(Sample.Account, Ct)).Value.ShouldBe("T1");
        clock.Advance(TimeSpan.FromSeconds(14_399 - 61));
        (await client.Token(Sample.Account, Ct)).Value.ShouldBe("T1");
        clock.Advance(TimeSpan.FromSeconds(1));
        (await client.Token(Sample.Account, Ct)).Value.ShouldBe("T2");
    }

    [Fact]
    public async Task Those_who_need_a_token_at_once_share_one_call()
    {
        ups.Then(HttpStatusCode.OK, StubUps.TokenJson);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Token(Sample.Account, Ct)));

        tokens.ShouldAllBe(token => token.Value == "T1");
        ups.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_rejected_token_is_replaced_once_and_the_call_made_again()
    {
        ups.Then(HttpStatusCode.OK, StubUps.TokenJson)
            .Then(HttpStatusCode.Unauthorized, Refusal)
            .Then(HttpStatusCode.OK, StubUps.NextTokenJson)
            .Then(HttpStatusCode.OK, NotFound);

        (await client.Track(Sample.Account, "1Z1", Ct)).Problem.ShouldBeNull();
        ups.Requests[3].Headers.Authorization!.ToString().ShouldBe("Bearer T2");
    }

    [Fact]
    public async Task Credentials_that_stay_rejected_are_a_problem_of_the_account()
    {
        ups.Then(HttpStatusCode.Unauthorized, WrongClient);

        var problem = (await client.Token(Sample.Account, Ct)).Problem!;

        problem.Code.ShouldBe("shipping.carrier_credentials");
        problem.Facts["message"].ShouldBe("ClientId is Invalid");
    }

    [Theory]
    [InlineData(400, "shipping.carrier_refused")]
    [InlineData(403, "shipping.carrier_credentials")]
    [InlineData(404, "shipping.carrier_refused")]
    [InlineData(408, "shipping.carrier_unclear")]
    [InlineData(429, "shipping.carrier_busy")]
    [InlineData(500, "shipping.carrier_unclear")]
    [InlineData(503, "shipping.carrier_unclear")]
    [InlineData(302, "shipping.carrier_unclear")]
    public async Task Each_status_says_whether_it_was_done(int status, string code)
    {
        ups.Then(HttpStatusCode.OK, StubUps.TokenJson).Then((HttpStatusCode)status, Refusal);

        (await Ship())!.Code.ShouldBe(code);
        ups.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_carries_what_ups_said()
    {
        ups.Then(HttpStatusCode.OK, StubUps.TokenJson).Then(HttpStatusCode.BadRequest, Refusal);

        var problem = await Ship();

        problem!.Facts["code"].ShouldBe("120802");
        problem.Detail.ShouldBe(
            "UPS refused: Address Validation Error (code 120802)."
            + " Correct the order or the account, then buy the label again.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>ok</html>")]
    [InlineData("""{"ShipmentResponse":{"ShipmentResults":{"ShipmentIdentif""")]
    [InlineData(BrokenImage)]
    public async Task An_unreadable_answer_to_a_purchase_is_unclear(string body)
    {
        ups.Then(HttpStatusCode.OK, StubUps.TokenJson).Then(HttpStatusCode.OK, body);

        (await Ship())!.Code.ShouldBe("shipping.carrier_unclear");
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, "shipping.carrier_unreachable")]
    [InlineData(HttpRequestError.NameResolutionError, "shipping.carrier_unreachable")]
    [InlineData(HttpRequestError.SecureConnectionError, "shipping.carrier_unreachable")]
    [InlineData(HttpRequestError.ResponseEnded, "shipping.carrier_unclear")]
    [InlineData(HttpRequestError.Unknown, "shipping.carrier_unclear")]
    public async Task Only_a_connection_that_never_stood_proves_that_nothing_was_done(
        HttpRequestError error, string code)
    {
        ups.Then(HttpStatusCode.OK, StubUps.TokenJson).Then(new HttpRequestException(error));

        (await Ship())!.Code.ShouldBe(code);
    }

    [Fact]
    public async Task No_answer_in_time_is_unclear()
    {
        ups.Then(HttpStatusCode.OK, StubUps.TokenJson).Then(new TaskCanceledException());

        (await Ship())!.Code.ShouldBe("shipping.carrier_unclear");
    }

    [Fact]
    public async Task Without_a_token_nothing_was_done()
    {
        ups.Then(HttpStatusCode.InternalServerError, "");

        (await Ship())!.Code.ShouldBe("shipping.carrier_unreachable");
    }

    private async Task<Problem?> Ship()
    {
        var question = UpsMapping.ToShipQuestion(Sample.Account, Sample.Warehouse, Sample.Parcel, "03", "TT-0001");
        return (await client.Ship(Sample.Account, question.Value, Ct)).Problem;
    }
}

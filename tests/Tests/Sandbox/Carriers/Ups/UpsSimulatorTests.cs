using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

/// <summary>The simulator's messages against the descriptions that UPS publishes.</summary>
public sealed class UpsSimulatorTests
{
    [Fact]
    public async Task The_token_answer_and_its_refusal_are_as_published()
    {
        var schema = PublishedSchema.Read("OAuthClientCredentials.yaml");
        await using var ups = await UpsBench.Start();

        var token = await ups.AskToken("ups-sandbox-client", "ups-sandbox-secret");
        schema.Violations(token.Element, "tokenSuccessResponse").ShouldBeEmpty();
        schema.Violations((await ups.AskToken("a", "b")).Element, "tokenErrorResponse").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_rating_answer_and_its_refusal_are_as_published()
    {
        var schema = PublishedSchema.Read("Rating.yaml");
        await using var ups = await UpsBench.Start();
        var negotiated = UpsRequests.Rate().With(
            "RateRequest/Shipment/ShipmentRatingOptions", new JsonObject { ["NegotiatedRatesIndicator"] = "Y" });

        var full = await ups.Post("/api/rating/v2409/Shoptimeintransit", negotiated);
        schema.Violations(full.Element, "RATEResponseWrapper").ShouldBeEmpty();
        schema.Violations((await ups.Post(UpsRequests.RatePath, UpsRequests.Rate())).Element, "RATEResponseWrapper")
            .ShouldBeEmpty();
        schema.Violations((await ups.Post(UpsRequests.RatePath, new JsonObject())).Element, "ErrorResponse")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ZPL")]
    [InlineData("PNG")]
    [InlineData("GIF")]
    public async Task The_shipping_answer_is_as_published(string format)
    {
        var schema = PublishedSchema.Read("Shipping.yaml");
        await using var ups = await UpsBench.Start();
        var negotiated = UpsRequests.Ship(format: format).With(
            "ShipmentRequest/Shipment/ShipmentRatingOptions", new JsonObject { ["NegotiatedRatesIndicator"] = "Y" });

        schema.Violations((await ups.Post(UpsRequests.ShipPath, negotiated)).Element, "SHIPResponseWrapper")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task The_answers_of_recovery_and_void_are_as_published()
    {
        var schema = PublishedSchema.Read("Shipping.yaml");
        await using var ups = await UpsBench.Start();
        var number = await ups.BoughtNumber(UpsRequests.Ship("ORDER-1"));
        Task<UpsReply> Recovered() =>
            ups.Post(UpsRequests.RecoveryPath, UpsRequests.RecoverByReference("ORDER-1", "GIF"));
        Task<UpsReply> Voided() => ups.Send(HttpMethod.Delete, $"/api/shipments/v2409/void/cancel/{number}");

        schema.Violations((await Recovered()).Element, "LABELRECOVERYResponseWrapper").ShouldBeEmpty();
        await ups.BoughtNumber(UpsRequests.Ship("ORDER-1"));
        schema.Violations((await Recovered()).Element, "LABELRECOVERYResponseWrapper").ShouldBeEmpty();
        schema.Violations((await Voided()).Element, "VOIDSHIPMENTResponseWrapper").ShouldBeEmpty();
        schema.Violations((await Voided()).Element, "ErrorResponse").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(80)]
    public async Task The_tracking_answer_is_as_published(int hours)
    {
        var schema = PublishedSchema.Read("Tracking.yaml");
        await using var ups = await UpsBench.Start(new() { TokenLife = TimeSpan.FromDays(30) });
        var number = await ups.BoughtNumber();
        ups.Clock.Advance(TimeSpan.FromHours(hours));

        var found = await ups.Send(HttpMethod.Get, $"/api/track/v1/details/{number}");
        var unknown = await ups.Send(HttpMethod.Get, "/api/track/v1/details/1Z999AA10123456784");

        found.Status.ShouldBe(HttpStatusCode.OK);
        schema.Violations(found.Element, "TrackApiResponse").ShouldBeEmpty();
        schema.Violations(unknown.Element, "Response").ShouldBeEmpty();
    }

    [Fact]
    public void The_requests_of_these_tests_are_as_published()
    {
        var rating = PublishedSchema.Read("Rating.yaml");
        var shipping = PublishedSchema.Read("Shipping.yaml");

        rating.Violations(Reply(UpsRequests.Rate()).Element, "RATERequestWrapper").ShouldBeEmpty();
        shipping.Violations(Reply(UpsRequests.Ship()).Element, "SHIPRequestWrapper").ShouldBeEmpty();

        // The description wants both ways of naming the parcel; its own text and its examples want one of them.
        shipping.Violations(Reply(UpsRequests.RecoverByReference("ORDER-1")).Element, "LABELRECOVERYRequestWrapper")
            .ShouldBe(["LABELRECOVERYRequestWrapper/LabelRecoveryRequest/TrackingNumbers: missing"]);
    }

    [Fact]
    public async Task Without_any_one_required_member_a_rating_request_is_refused()
    {
        var schema = PublishedSchema.Read("Rating.yaml");
        await using var ups = await UpsBench.Start();
        var paths = schema.RequiredPaths(Reply(UpsRequests.Rate()).Element, "RATERequestWrapper");

        paths.Count.ShouldBeGreaterThan(15);

        foreach (var path in paths)
        {
            var reply = await ups.Post(UpsRequests.RatePath, UpsRequests.Rate().With(path, null));
            reply.Status.ShouldBe(HttpStatusCode.BadRequest, path);
        }
    }

    [Fact]
    public async Task Without_any_one_required_member_a_shipping_request_is_refused()
    {
        var schema = PublishedSchema.Read("Shipping.yaml");
        await using var ups = await UpsBench.Start();
        var paths = schema.RequiredPaths(Reply(UpsRequests.Ship()).Element, "SHIPRequestWrapper");

        paths.Count.ShouldBeGreaterThan(25);

        foreach (var path in paths)
        {
            var reply = await ups.Post(UpsRequests.ShipPath, UpsRequests.Ship().With(path, null));
            reply.Status.ShouldBe(HttpStatusCode.BadRequest, path);
        }

        (await ups.State())["labelsBought"]!.GetValue<int>().ShouldBe(0);
    }

    private static UpsReply Reply(JsonNode message) => new(HttpStatusCode.OK, message.ToJsonString());
}

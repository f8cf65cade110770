using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class RateShipmentTests
{
    [Fact]
    public async Task Shop_quotes_every_service_from_the_cheapest_on()
    {
        await using var ups = await UpsBench.Start();

        var rated = await Rated(ups, UpsRequests.ShopPath, UpsRequests.Rate());

        rated.Select(rate => rate!.At("Service/Code")).ShouldBe(["03", "93", "12", "02", "13", "01"]);
        rated.Select(rate => rate!.At("TotalCharges/CurrencyCode")).ShouldAllBe(currency => currency == "USD");
        Total(rated, "93").ShouldBeLessThan(Total(rated, "03"));
        Total(rated, "03").ShouldBeLessThan(Total(rated, "12"));
        Total(rated, "12").ShouldBeLessThan(Total(rated, "02"));
        Total(rated, "02").ShouldBeLessThan(Total(rated, "13"));
        Total(rated, "13").ShouldBeLessThan(Total(rated, "01"));
    }

    [Fact]
    public async Task Rate_quotes_the_one_service_asked_for()
    {
        await using var ups = await UpsBench.Start();

        var request = UpsRequests.Rate().With("RateRequest/Shipment/Service/Code", "02");
        var rated = await Rated(ups, UpsRequests.RatePath, request);

        rated.Select(rate => rate!.At("Service/Code")).ShouldBe(["02"]);
        rated[0]!.At("GuaranteedDelivery/BusinessDaysInTransit").ShouldBe("2");
        rated[0]!["TimeInTransit"].ShouldBeNull();
    }

    [Fact]
    public async Task The_same_parcel_costs_the_same_and_more_when_heavier_or_farther()
    {
        await using var ups = await UpsBench.Start();
        async Task<decimal> Ground(JsonNode request) => Total(await Rated(ups, UpsRequests.ShopPath, request), "03");

        var usual = await Ground(UpsRequests.Rate());

        usual.ShouldBe(17.99m);
        (await Ground(UpsRequests.Rate())).ShouldBe(usual);
        (await Ground(UpsRequests.Rate(weight: "9"))).ShouldBeGreaterThan(usual);
        (await Ground(UpsRequests.Rate("TX", "78704"))).ShouldBeLessThan(usual);
        (await Ground(UpsRequests.Rate("AK", "99501"))).ShouldBeGreaterThan(usual);
        (await Ground(UpsRequests.Rate().With("RateRequest/Shipment/ShipTo/Address/ResidentialAddressIndicator", "Y")))
            .ShouldBe(usual + 3.55m);
    }

    [Fact]
    public async Task Negotiated_rates_come_only_when_asked_for()
    {
        await using var ups = await UpsBench.Start();

        var listed = await Rated(ups, UpsRequests.ShopPath, UpsRequests.Rate());
        var asked = UpsRequests.Rate().With(
            "RateRequest/Shipment/ShipmentRatingOptions", new JsonObject { ["NegotiatedRatesIndicator"] = "Y" });
        var negotiated = await Rated(ups, UpsRequests.ShopPath, asked);

        listed[0]!["NegotiatedRateCharges"].ShouldBeNull();
        var price = negotiated[0]!.At("NegotiatedRateCharges/TotalCharge/MonetaryValue");
        decimal.Parse(price, CultureInfo.InvariantCulture).ShouldBeLessThan(Total(negotiated, "03"));
    }

    [Theory]
    [InlineData("/api/rating/v2409/Shoptimeintransit")]
    [InlineData("/api/rating/v2409/Shop?additionalinfo=timeintransit")]
    public async Task Times_in_transit_count_business_days(string target)
    {
        await using var ups = await UpsBench.Start();

        // Wednesday before Thanksgiving: one day lands on Friday, two on Monday.
        var request = UpsRequests.Rate().With("RateRequest/Shipment/DeliveryTimeInformation/Pickup/Date", "20261125");
        var rated = await Rated(ups, target, request);
        string Arrival(string service) => rated.Single(rate => rate!.At("Service/Code") == service)!
            .At("TimeInTransit/ServiceSummary/EstimatedArrival/Arrival/Date");

        Arrival("01").ShouldBe("20261127");
        Arrival("02").ShouldBe("20261130");
        Arrival("12").ShouldBe("20261201");
        rated[0]!.At("TimeInTransit/ServiceSummary/EstimatedArrival/DayOfWeek").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Services_that_do_not_go_there_are_left_out()
    {
        await using var ups = await UpsBench.Start();
        var alaska = UpsRequests.Rate("AK", "99501");

        var rated = await Rated(ups, UpsRequests.ShopPath, alaska);

        rated.Select(rate => rate!.At("Service/Code")).ShouldBe(["03", "02", "01"]);
        var wanted = UpsRequests.Rate("AK", "99501").With("RateRequest/Shipment/Service/Code", "13");
        (await ups.Post(UpsRequests.RatePath, wanted)).ShouldBeRefused(HttpStatusCode.BadRequest, "111210");
    }

    [Fact]
    public async Task The_greater_of_weight_and_space_is_billed()
    {
        await using var ups = await UpsBench.Start();
        var box = JsonNode.Parse(
            """
            {"UnitOfMeasurement":{"Code":"IN","Description":"Inches"},"Length":"20","Width":"10","Height":"14"}
            """);

        var rated = await Rated(
            ups, UpsRequests.ShopPath, UpsRequests.Rate().With("RateRequest/Shipment/Package/0/Dimensions", box));

        rated[0]!.At("BillingWeight/Weight").ShouldBe("21.0");
        rated[0]!.At("RatedPackage/0/Weight").ShouldBe("2.3");
    }

    [Theory]
    [InlineData("Shipment/Shipper/ShipperNumber", "CF001", "110003")]
    [InlineData("Shipment/Shipper/ShipperNumber", "XX9999", "120100")]
    [InlineData("Shipment/ShipTo/Address/CountryCode", "DE", "111210")]
    [InlineData("Shipment/ShipTo/Address/PostalCode", "9410", "120208")]
    [InlineData("Shipment/ShipTo/Address/StateProvinceCode", "NY", "120802")]
    [InlineData("Shipment/Package/0/PackageWeight/Weight", "heavy", "111057")]
    [InlineData("Shipment/Package/0/PackageWeight/Weight", "0", "111057")]
    [InlineData("Shipment/Package/0/PackageWeight/Weight", "150.1", "111035")]
    [InlineData("Shipment/Package/0/PackageWeight/UnitOfMeasurement/Code", "ST", "111057")]
    [InlineData("Shipment/Service/Code", "77", "111100")]
    public async Task A_wrong_value_is_refused(string path, string value, string code)
    {
        await using var ups = await UpsBench.Start();

        var reply = await ups.Post(UpsRequests.RatePath, UpsRequests.Rate().With($"RateRequest/{path}", value));

        reply.ShouldBeRefused(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_number_where_a_text_is_wanted_is_refused()
    {
        await using var ups = await UpsBench.Start();

        var reply = await ups.Post(
            UpsRequests.ShopPath, UpsRequests.Rate().With("RateRequest/Shipment/Package/0/PackageWeight/Weight", 2.3));

        reply.ShouldBeRefused(HttpStatusCode.BadRequest, "110003");
        reply.ErrorMessage.ShouldBe(
            "Missing or invalid RateRequest/Shipment/Package/PackageWeight/Weight: must be a string");
    }

    [Fact]
    public async Task Times_need_their_part_of_the_request_and_a_near_day()
    {
        await using var ups = await UpsBench.Start();
        const string Times = "/api/rating/v2409/Shoptimeintransit";
        const string Pickup = "RateRequest/Shipment/DeliveryTimeInformation";

        (await ups.Post(Times, UpsRequests.Rate().With(Pickup, null)))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "111546");
        (await ups.Post(Times, UpsRequests.Rate().With($"{Pickup}/Pickup/Date", "20270301")))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "111547");
        (await ups.Post(Times, UpsRequests.Rate().With($"{Pickup}/Pickup/Date", "tomorrow")))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "111547");
    }

    [Fact]
    public async Task An_unknown_option_version_or_body_is_refused()
    {
        await using var ups = await UpsBench.Start();

        (await ups.Post("/api/rating/v2409/Guess", UpsRequests.Rate()))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "110003");
        (await ups.Post("/api/rating/v1/Shop", UpsRequests.Rate()))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "9380032");
        (await ups.Send(HttpMethod.Post, UpsRequests.ShopPath, "{\"RateRequest\":"))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "9380001");
        (await ups.Send(HttpMethod.Post, UpsRequests.ShopPath, "[]"))
            .ShouldBeRefused(HttpStatusCode.BadRequest, "9380001");
    }

    private static async Task<JsonArray> Rated(UpsBench ups, string target, JsonNode request)
    {
        var reply = await ups.Post(target, request);
        reply.Status.ShouldBe(HttpStatusCode.OK, reply.Text);
        return reply.Json["RateResponse"]!["RatedShipment"]!.AsArray();
    }

    private static decimal Total(JsonArray rated, string service) => decimal.Parse(
        rated.Single(rate => rate!.At("Service/Code") == service)!.At("TotalCharges/MonetaryValue"),
        CultureInfo.InvariantCulture);
}

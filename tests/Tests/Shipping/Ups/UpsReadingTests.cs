using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CreatorFlow.Platform;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Rates;
using CreatorFlow.Shipping.Ups;

namespace CreatorFlow.Tests.Shipping.Ups;

public class UpsReadingTests
{
    private static readonly Address Toronto =
        Sample.Buyer with { State = "ON", Country = "CA", PostalCode = "M5V 2T6" };

    [Fact]
    public void A_published_rate_answer_gives_each_service_at_the_negotiated_price_with_taxes()
    {
        var rates = Rates("rate/RateResponseJSON.json");

        rates.Select(rate => (rate.ServiceCode, rate.Cost)).ShouldContain(("14", new Money(34_400, "CAD")));
        rates.Select(rate => rate.ServiceCode).ShouldBeUnique();
        rates.ShouldAllBe(rate => rate.Cost.Minor > 0 && rate.ArrivesAt != null && rate.HandedOverAt != null);
        var early = rates.Single(rate => rate.ServiceCode == "14");
        early.Service.ShouldBe("Next Day Air Early");

        // 10:30 in the westernmost zone of Canada.
        early.ArrivesAt.ShouldBe(new DateTimeOffset(2025, 5, 27, 18, 30, 0, TimeSpan.Zero));
        early.HandedOverAt.ShouldBe(new DateTimeOffset(2025, 5, 27, 2, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_published_answer_without_taxes_gives_the_negotiated_price() =>
        Rates("rate/RateResponseWithTotalChargesJSON.json").Single(rate => rate.ServiceCode == "14").Cost
            .ShouldBe(new(6_623, "CAD"));

    [Fact]
    public void A_published_answer_with_objects_for_lists_is_read_and_saturday_quotes_are_left_out()
    {
        var rates = Rates("rate/RateResponseWithMissingAmountJSON.json");

        rates.Select(rate => rate.ServiceCode).ShouldBeUnique();
        rates.Single(rate => rate.ServiceCode == "14").Cost.ShouldBe(new(6_637, "CAD"));
    }

    [Fact]
    public void A_published_answer_of_another_country_is_read() =>
        Rates("rate/FRRateResponseJSON.json").ShouldNotBeEmpty();

    [Fact]
    public void A_published_ship_answer_gives_number_cost_and_label()
    {
        var answer = Whole("shipment/ShipmentResponseWithInvoice.json", label: Png);
        var purchase = UpsReading.ToPurchase(JsonSerializer.Deserialize(answer, UpsJson.Default.ShipAnswer)!).Value;

        purchase.TrackingNumber.ShouldBe("1Z0FH3446831744085");
        purchase.ShipmentNumber.ShouldBe("1Z0FH3446831744085");
        purchase.Cost.ShouldBe(new Money(2_022, "GBP"));
        purchase.MediaType.ShouldBe("image/png");
        purchase.Label.ShouldBe(Png);
    }

    [Fact]
    public void A_published_ship_answer_with_one_object_for_the_packages_is_read()
    {
        var answer = Whole("shipment/ShipmentResponseJSON.json", label: Png);
        var purchase = UpsReading.ToPurchase(JsonSerializer.Deserialize(answer, UpsJson.Default.ShipAnswer)!).Value;

        purchase.TrackingNumber.ShouldBe("1ZXXXXXXXXXXXXXXXX");
        purchase.Cost.ShouldBe(new Money(15_542, "CAD"));
    }

    [Fact]
    public void A_sale_without_tracking_number_is_unclear() =>
        UpsReading.ToPurchase(new ShipAnswer(new(new(null, null, null, null)))).Problem!.Code
            .ShouldBe("shipping.carrier_unclear");

    [Fact]
    public void A_sale_without_a_printable_label_is_unclear()
    {
        var results = new ShipmentResults(null, null, "1Z1", [new("1Z1", new(Encoding.ASCII.GetBytes("<html>")))]);

        UpsReading.ToPurchase(new ShipAnswer(new(results))).Problem!.Code.ShouldBe("shipping.carrier_unclear");
    }

    [Fact]
    public void The_published_void_answer_is_a_void()
    {
        var answer = Published.UpsExample("shipment/ShipmentCancelResponseJSON.json");

        UpsReading.IsVoided(JsonSerializer.Deserialize(answer, UpsJson.Default.VoidAnswer)!).ShouldBeTrue();
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("&#xD;&#xD;1", true)]
    [InlineData("0", false)]
    [InlineData(null, false)]
    public void A_void_is_told_by_its_code_however_it_is_padded(string? code, bool voided) =>
        UpsReading.IsVoided(new(new(new(new(code))))).ShouldBe(voided);

    [Fact]
    public void The_published_tracking_answer_gives_its_scan()
    {
        var scans = UpsReading.ToScans(Track(Published.UpsExample("tracking/TrackingResponseJSON.json")));

        scans.ShouldBe(
        [
            new(
                new(2021, 2, 10, 7, 13, 56, TimeSpan.Zero), ParcelStep.Trouble,
                "Your package was released by the customs agency.", "Wayne, NJ, US"),
        ]);
    }

    [Fact]
    public void A_number_that_ups_has_not_seen_has_no_scans() => UpsReading.ToScans(
        Track(Published.UpsExample("tracking/TrackingNumberNotFoundResponseJSON.json"))).ShouldBeEmpty();

    [Theory]
    [InlineData("M", ParcelStep.Announced)]
    [InlineData("MP", ParcelStep.Announced)]
    [InlineData("P", ParcelStep.InTransit)]
    [InlineData("I", ParcelStep.InTransit)]
    [InlineData("O", ParcelStep.InTransit)]
    [InlineData("D", ParcelStep.Delivered)]
    [InlineData("X", ParcelStep.Trouble)]
    [InlineData("RS", ParcelStep.Trouble)]
    public void Each_kind_of_scan_means_a_step(string type, ParcelStep step) =>
        Scan("""{"date":"20261123","status":{"type":""" + $"\"{type}\"}}}}").Step.ShouldBe(step);

    [Theory]
    [InlineData("""{"date":"20261123","time":"101500","gmtDate":"20261123","gmtTime":"15:15:00"}""")]
    [InlineData("""{"date":"20261123","time":"101500","gmtOffset":"-05:00"}""")]
    [InlineData("""{"date":"20261123","time":"151500"}""")]
    public void The_instant_of_a_scan_is_read_from_what_is_there(string activity) =>
        Scan(activity).At.ShouldBe(new DateTimeOffset(2026, 11, 23, 15, 15, 0, TimeSpan.Zero));

    private static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    private static List<Rate> Rates(string example) => UpsReading.ToRates(
        JsonSerializer.Deserialize(Published.UpsExample(example), UpsJson.Default.RateAnswer)!, Toronto, Toronto);

    private static TrackAnswer Track(byte[] json) =>
        JsonSerializer.Deserialize(json, UpsTrackJson.Default.TrackAnswer)!;

    private static ParcelScan Scan(string activity) => UpsReading.ToScans(Track(Encoding.UTF8.GetBytes(
        """{"trackResponse":{"shipment":[{"package":[{"activity":[""" + activity + "]}]}]}}"))).ShouldHaveSingleItem();

    /// <summary>The published images are cut short; a whole one takes their place.</summary>
    private static string Whole(string example, byte[] label)
    {
        var answer = JsonNode.Parse(Published.UpsExample(example))!;
        var packages = answer["ShipmentResponse"]!["ShipmentResults"]!["PackageResults"]!;
        var package = packages is JsonArray list ? list[0]! : packages;
        package["ShippingLabel"]!["GraphicImage"] = Convert.ToBase64String(label);
        return answer.ToJsonString();
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CreatorFlow.Sandbox.Carriers.Ups;
using CreatorFlow.Tests.Sandbox.Carriers.Labels;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class BuyShipmentTests
{
    private const int TrackingBarsY = 900;

    [Fact]
    public async Task A_shipment_is_bought_with_number_charge_and_label()
    {
        await using var ups = await UpsBench.Start();

        var results = await ups.Bought();

        var number = results.At("ShipmentIdentificationNumber");
        UpsTrackingNumber.IsValid(number).ShouldBeTrue();
        number.ShouldStartWith("1ZCF000103");
        results["PackageResults"]!.AsArray().Count.ShouldBe(1);
        results.At("PackageResults/0/TrackingNumber").ShouldBe(number);
        results.At("ShipmentCharges/TotalCharges/MonetaryValue").ShouldBe("21.54");
        results.At("BillingWeight/Weight").ShouldBe("3.0");
        results["NegotiatedRateCharges"].ShouldBeNull();
        Image(results).ShouldStartWith("^XA");
        ups.Parcels.StatusOf(number).ShouldBe(UpsParcelStatus.LabelCreated);
    }

    [Fact]
    public async Task The_charge_is_the_quoted_one()
    {
        await using var ups = await UpsBench.Start();
        var quote = UpsRequests.Rate().With("RateRequest/Shipment/ShipTo/Address/ResidentialAddressIndicator", "Y");
        var rated = (await ups.Post(UpsRequests.RatePath, quote)).Json["RateResponse"]!["RatedShipment"]![0]!;

        var results = await ups.Bought();

        results.At("ShipmentCharges/TotalCharges/MonetaryValue").ShouldBe(rated.At("TotalCharges/MonetaryValue"));
    }

    [Fact]
    public async Task Negotiated_charges_come_only_when_asked_for()
    {
        await using var ups = await UpsBench.Start();
        var indicator = new JsonObject { ["NegotiatedRatesIndicator"] = "Y" };

        var results = await ups.Bought(
            UpsRequests.Ship().With("ShipmentRequest/Shipment/ShipmentRatingOptions", indicator));

        var listed = decimal.Parse(
            results.At("ShipmentCharges/TotalCharges/MonetaryValue"), CultureInfo.InvariantCulture);
        var paid = decimal.Parse(
            results.At("NegotiatedRateCharges/TotalCharge/MonetaryValue"), CultureInfo.InvariantCulture);
        paid.ShouldBeLessThan(listed);
    }

    [Theory]
    [InlineData("PNG")]
    [InlineData("GIF")]
    public async Task A_picture_can_be_scanned(string format)
    {
        await using var ups = await UpsBench.Start();

        var results = await ups.Bought(UpsRequests.Ship(format: format));

        var file = Convert.FromBase64String(results.At("PackageResults/0/ShippingLabel/GraphicImage"));
        var picture = format == "PNG" ? PictureReader.Png(file) : PictureReader.Gif(file);
        BarcodeReader.Read(picture.Line(TrackingBarsY)).ShouldBe(results.At("ShipmentIdentificationNumber"));
        results.At("PackageResults/0/ShippingLabel/ImageFormat/Code").ShouldBe(format);
    }

    [Fact]
    public async Task Only_a_gif_comes_with_a_page()
    {
        await using var ups = await UpsBench.Start();

        var gif = await ups.Bought(UpsRequests.Ship(format: "GIF"));
        var zpl = await ups.Bought(UpsRequests.Ship(format: "ZPL"));

        gif["PackageResults"]![0]!["ShippingLabel"]!["HTMLImage"].ShouldNotBeNull();
        zpl["PackageResults"]![0]!["ShippingLabel"]!["HTMLImage"].ShouldBeNull();
    }

    [Fact]
    public async Task Each_parcel_of_a_shipment_has_its_own_number_and_label()
    {
        await using var ups = await UpsBench.Start();
        var request = UpsRequests.Ship();
        var packages = request["ShipmentRequest"]!["Shipment"]!["Package"]!.AsArray();
        packages.Add(packages[0]!.DeepClone());

        var results = await ups.Bought(request);

        var numbers = results["PackageResults"]!.AsArray().Select(result => result!.At("TrackingNumber")).ToList();
        numbers.Count.ShouldBe(2);
        numbers.ShouldBeUnique();
        numbers[0].ShouldBe(results.At("ShipmentIdentificationNumber"));
        Image(results, 1).ShouldContain("2 OF 2");
        (await ups.State())["repeatedReferences"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task The_same_request_twice_buys_twice()
    {
        await using var ups = await UpsBench.Start();

        var first = await ups.BoughtNumber(UpsRequests.Ship("ORDER-7"));
        var second = await ups.BoughtNumber(UpsRequests.Ship("ORDER-7"));

        second.ShouldNotBe(first);
        var state = await ups.State();
        state["labelsBought"]!.GetValue<int>().ShouldBe(2);
        state["repeatedReferences"]!.GetValue<int>().ShouldBe(1);
        state.At("repeated/0/reference").ShouldBe("ORDER-7");
    }

    [Theory]
    [InlineData("Request/RequestOption", "guess", "120001")]
    [InlineData("Shipment/Shipper/ShipperNumber", "CF00011", "120001")]
    [InlineData("Shipment/Shipper/ShipperNumber", "XX9999", "120100")]
    [InlineData("Shipment/PaymentInformation/ShipmentCharge/0/BillShipper/AccountNumber", "XX9999", "120412")]
    [InlineData("Shipment/PaymentInformation/ShipmentCharge/0/Type", "02", "120412")]
    [InlineData("Shipment/ShipTo/Address/CountryCode", "DE", "111210")]
    [InlineData("Shipment/ShipTo/Address/PostalCode", "ABCDE", "120208")]
    [InlineData("Shipment/ShipTo/Address/StateProvinceCode", "TX", "120802")]
    [InlineData("Shipment/ShipTo/Name", "", "120001")]
    [InlineData("Shipment/ShipTo/Name", "A name that is longer than 35 letters", "120001")]
    [InlineData("Shipment/Service/Code", "77", "120500")]
    [InlineData("Shipment/Package/0/PackageWeight/Weight", "-1", "111057")]
    [InlineData("Shipment/Package/0/Dimensions/Length", "109", "111055")]
    [InlineData("LabelSpecification/LabelImageFormat/Code", "EPL", "120530")]
    [InlineData("LabelSpecification/LabelStockSize/Width", "5", "120532")]
    public async Task A_wrong_value_is_refused_and_nothing_is_bought(string path, string value, string code)
    {
        await using var ups = await UpsBench.Start();

        var reply = await ups.Post(UpsRequests.ShipPath, UpsRequests.Ship().With($"ShipmentRequest/{path}", value));

        reply.ShouldBeRefused(HttpStatusCode.BadRequest, code);
        (await ups.State())["labelsBought"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task A_reference_of_the_shipment_is_refused_within_the_us()
    {
        await using var ups = await UpsBench.Start();
        var references = new JsonArray(new JsonObject { ["Value"] = "ORDER-1" });

        var reply = await ups.Post(
            UpsRequests.ShipPath, UpsRequests.Ship().With("ShipmentRequest/Shipment/ReferenceNumber", references));

        reply.ShouldBeRefused(HttpStatusCode.BadRequest, "120541");
    }

    [Fact]
    public async Task A_service_that_does_not_go_there_is_refused()
    {
        await using var ups = await UpsBench.Start();
        var request = UpsRequests.Ship(service: "93")
            .With("ShipmentRequest/Shipment/ShipTo/Address/StateProvinceCode", "HI")
            .With("ShipmentRequest/Shipment/ShipTo/Address/PostalCode", "96813");

        (await ups.Post(UpsRequests.ShipPath, request)).ShouldBeRefused(HttpStatusCode.BadRequest, "121210");
    }

    private static string Image(JsonNode results, int parcel = 0) => Encoding.UTF8.GetString(
        Convert.FromBase64String(results.At($"PackageResults/{parcel}/ShippingLabel/GraphicImage")));
}

using System.Text.Json;
using System.Text.Json.Nodes;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Ups;

namespace CreatorFlow.Tests.Shipping.Ups;

public class UpsMappingTests
{
    private const string From =
        """
        "Name": "Ana's candles", "AttentionName": "Ana's candles", "Phone": {"Number": "16145550100"}
        """;

    private const string FromAddress =
        """
        "Address": {
          "AddressLine": ["100 Main St", "Dock 4"], "City": "Columbus", "StateProvinceCode": "OH",
          "PostalCode": "43215", "CountryCode": "US"}
        """;

    private const string Parties =
        $$"""
        "Shipper": { {{From}}, "ShipperNumber": "CF0001", {{FromAddress}} },
        "ShipTo": {
          "Name": "Jo Buyer", "AttentionName": "Jo Buyer", "Phone": {"Number": "2175550199"},
          "Address": {
            "AddressLine": ["742 Evergreen Terrace"], "City": "Springfield", "StateProvinceCode": "IL",
            "PostalCode": "627041234", "CountryCode": "US", "ResidentialAddressIndicator": "Y"} },
        "ShipFrom": { {{From}}, {{FromAddress}} }
        """;

    private const string Weight =
        """
        {"UnitOfMeasurement": {"Code": "LBS", "Description": "Pounds"}, "Weight": "1.2"}
        """;

    [Fact]
    public void A_rate_question_states_both_places_the_weight_and_the_pickup_day()
    {
        var question = Rate();

        Json(question, UpsJson.Default.RateQuestion).ShouldBe(Golden(
            $$"""
            {"RateRequest": {
              "Request": {"RequestOption": "Shop"},
              "Shipment": {
                {{Parties}},
                "ShipmentTotalWeight": {{Weight}},
                "Package": [{
                  "PackagingType": {"Code": "02", "Description": "Package"}, "PackageWeight": {{Weight}} }],
                "ShipmentRatingOptions": {"NegotiatedRatesIndicator": "Y"},
                "DeliveryTimeInformation": {"PackageBillType": "03", "Pickup": {"Date": "20261123"} }
            } } }
            """));
    }

    [Fact]
    public void A_ship_question_names_the_payer_the_service_and_the_reference_on_the_package()
    {
        var question = Ship();

        Json(question, UpsJson.Default.ShipQuestion).ShouldBe(Golden(
            $$"""
            {"ShipmentRequest": {
              "Request": {
                "RequestOption": "validate", "TransactionReference": {"CustomerContext": "TT-0001"} },
              "Shipment": {
                "Description": "Goods",
                {{Parties}},
                "PaymentInformation": {
                  "ShipmentCharge": [{"Type": "01", "BillShipper": {"AccountNumber": "CF0001"} }] },
                "ShipmentRatingOptions": {"NegotiatedRatesIndicator": "Y"},
                "Service": {"Code": "03"},
                "Package": [{
                  "Packaging": {"Code": "02", "Description": "Package"}, "PackageWeight": {{Weight}},
                  "ReferenceNumber": [{"Value": "TT-0001"}] }] },
              "LabelSpecification": {
                "LabelImageFormat": {"Code": "PNG"}, "LabelStockSize": {"Height": "6", "Width": "4"} }
            } }
            """));
    }

    [Fact]
    public void Across_a_border_the_reference_belongs_to_the_shipment()
    {
        var ottawa = Sample.Buyer with { State = "ON", PostalCode = "K1A 0B1", Country = "CA" };
        var parcel = Sample.Parcel with { ShipTo = ottawa };
        var shipment = UpsMapping.ToShipQuestion(Sample.Account, Sample.Warehouse, parcel, "11", "TT-0001").Value
            .ShipmentRequest.Shipment;

        shipment.ReferenceNumber.ShouldBe([new("TT-0001")]);
        shipment.Package[0].ReferenceNumber.ShouldBeNull();
        shipment.ShipTo.Address.PostalCode.ShouldBe("K1A0B1");
    }

    [Theory]
    [InlineData(LabelFormat.Png, "GIF", "Mozilla/4.5", false)]
    [InlineData(LabelFormat.Gif, "GIF", "Mozilla/4.5", false)]
    [InlineData(LabelFormat.Zpl, "ZPL", null, true)]
    public void Recovery_asks_for_a_format_it_knows(LabelFormat format, string code, string? reader, bool sized)
    {
        var account = Sample.Account with { Format = format };
        var request = UpsMapping.ToRecoveryQuestion(account, "TT-0001").LabelRecoveryRequest;

        request.LabelSpecification.LabelImageFormat.Code.ShouldBe(code);
        request.LabelSpecification.HTTPUserAgent.ShouldBe(reader);
        (request.LabelSpecification.LabelStockSize is not null).ShouldBe(sized);
        request.ReferenceValues.ShouldBe(new(new("TT-0001"), "CF0001"));
    }

    [Theory]
    [InlineData(1, "0.1")]
    [InlineData(453, "1.0")]
    [InlineData(454, "1.1")]
    [InlineData(68_038, "150.0")]
    public void Weight_is_rounded_up_to_a_tenth_of_a_pound(int grams, string pounds) =>
        RatedWeight(grams, Sample.Warehouse).ShouldBe(("LBS", pounds));

    [Fact]
    public void Outside_the_united_states_weight_is_in_kilograms() =>
        RatedWeight(540, Sample.Warehouse with { Country = "DE", State = null }).ShouldBe(("KGS", "0.6"));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(68_039)]
    public void A_weight_out_of_range_is_refused(int grams)
    {
        var parcel = Sample.Parcel with { WeightGrams = grams };
        var problem = UpsMapping.ToRateQuestion(Sample.Account, Sample.Warehouse, parcel).Problem!;

        problem.Code.ShouldBe("shipping.weight_out_of_range");
        problem.Facts["max"].ShouldBe(68_038);
    }

    [Fact]
    public void A_long_street_is_broken_between_words()
    {
        var to = Sample.Buyer with
        {
            Line1 = "12345 North Martin Luther King Junior Boulevard",
            Line2 = "Building C Apartment 1201",
        };

        Party(to).Value.Address.AddressLine.ShouldBe(
            ["12345 North Martin Luther King", "Junior Boulevard", "Building C Apartment 1201"]);
    }

    [Theory]
    [InlineData("Donaudampfschifffahrtsgesellschaftskapitaensgasse 5")]
    [InlineData("Bahnhofstrassenhaus1 Bahnhofstrassenhaus2 Bahnhofstrassenhaus3 Bahnhofstrassenhaus4")]
    public void A_street_that_does_not_fit_is_refused_and_not_cut(string street)
    {
        var problem = Party(Sample.Buyer with { Line1 = street }).Problem!;

        problem.Code.ShouldBe("shipping.address_too_long");
        problem.Facts["field"].ShouldBe("street");
    }

    [Fact]
    public void A_long_name_is_cut() =>
        Party(Sample.Buyer with { Name = new string('x', 50) }).Value.Name.ShouldBe(new string('x', 35));

    [Theory]
    [InlineData("name")]
    [InlineData("street")]
    [InlineData("city")]
    [InlineData("state")]
    [InlineData("postal_code")]
    [InlineData("country")]
    public void What_an_address_lacks_is_named(string field)
    {
        var address = field switch
        {
            "name" => Sample.Buyer with { Name = " " },
            "street" => Sample.Buyer with { Line1 = "" },
            "city" => Sample.Buyer with { City = "" },
            "state" => Sample.Buyer with { State = null },
            "postal_code" => Sample.Buyer with { PostalCode = "" },
            _ => Sample.Buyer with { Country = "" },
        };

        var problem = Party(address).Problem!;
        problem.Code.ShouldBe("shipping.address_incomplete");
        problem.Field.ShouldBe(field);
    }

    /// <summary>Required members and lengths of Rating.yaml and Shipping.yaml, written out.</summary>
    [Theory]
    [InlineData("rate", "Request")]
    [InlineData("rate", "Shipment.Shipper.ShipperNumber", 6, 6)]
    [InlineData("rate", "Shipment.Shipper.Address.AddressLine[0]", 1, 35)]
    [InlineData("rate", "Shipment.Shipper.Address.CountryCode", 2, 2)]
    [InlineData("rate", "Shipment.ShipTo.Address.AddressLine[0]", 1, 35)]
    [InlineData("rate", "Shipment.ShipTo.Address.CountryCode", 2, 2)]
    [InlineData("rate", "Shipment.ShipTo.Address.PostalCode", 1, 9)]
    [InlineData("rate", "Shipment.ShipFrom.Address.CountryCode", 2, 2)]
    [InlineData("rate", "Shipment.ShipmentTotalWeight.UnitOfMeasurement.Code", 1, 3)]
    [InlineData("rate", "Shipment.ShipmentTotalWeight.UnitOfMeasurement.Description", 1, 35)]
    [InlineData("rate", "Shipment.Package[0].PackagingType.Code", 2, 2)]
    [InlineData("rate", "Shipment.Package[0].PackageWeight.UnitOfMeasurement.Description", 1, 35)]
    [InlineData("rate", "Shipment.Package[0].PackageWeight.Weight", 1, 6)]
    [InlineData("rate", "Shipment.DeliveryTimeInformation.PackageBillType", 2, 2)]
    [InlineData("rate", "Shipment.DeliveryTimeInformation.Pickup.Date", 8, 8)]
    [InlineData("ship", "Request.RequestOption", 1, 15)]
    [InlineData("ship", "Shipment.Description", 1, 50)]
    [InlineData("ship", "Shipment.Shipper.Name", 1, 35)]
    [InlineData("ship", "Shipment.Shipper.ShipperNumber", 6, 6)]
    [InlineData("ship", "Shipment.Shipper.Phone.Number", 1, 15)]
    [InlineData("ship", "Shipment.Shipper.Address.City", 1, 30)]
    [InlineData("ship", "Shipment.ShipTo.Name", 1, 35)]
    [InlineData("ship", "Shipment.ShipTo.AttentionName", 1, 35)]
    [InlineData("ship", "Shipment.ShipTo.Address.AddressLine[0]", 1, 35)]
    [InlineData("ship", "Shipment.ShipTo.Address.StateProvinceCode", 1, 5)]
    [InlineData("ship", "Shipment.ShipFrom.Name", 1, 35)]
    [InlineData("ship", "Shipment.PaymentInformation.ShipmentCharge[0].Type", 2, 2)]
    [InlineData("ship", "Shipment.PaymentInformation.ShipmentCharge[0].BillShipper.AccountNumber", 6, 6)]
    [InlineData("ship", "Shipment.Service.Code", 2, 2)]
    [InlineData("ship", "Shipment.Package[0].Packaging.Code", 2, 2)]
    [InlineData("ship", "Shipment.Package[0].PackageWeight.Weight", 1, 5)]
    [InlineData("ship", "Shipment.Package[0].ReferenceNumber[0].Value", 1, 35)]
    [InlineData("ship", "LabelSpecification.LabelImageFormat.Code", 1, 4)]
    [InlineData("ship", "LabelSpecification.LabelStockSize.Height", 1, 3)]
    [InlineData("ship", "LabelSpecification.LabelStockSize.Width", 1, 3)]
    public void Every_required_member_is_there_within_its_length(string question, string path, int min = 0, int max = 0)
    {
        var root = question == "rate"
            ? JsonNode.Parse(Json(Rate(), UpsJson.Default.RateQuestion))!["RateRequest"]
            : JsonNode.Parse(Json(Ship(), UpsJson.Default.ShipQuestion))!["ShipmentRequest"];
        var found = At(root, path).ShouldNotBeNull();

        if (max > 0)
        {
            found.GetValue<string>().Length.ShouldBeInRange(min, max);
        }
    }

    private static RateQuestion Rate() =>
        UpsMapping.ToRateQuestion(Sample.Account, Sample.Warehouse, Sample.Parcel).Value;

    private static ShipQuestion Ship() =>
        UpsMapping.ToShipQuestion(Sample.Account, Sample.Warehouse, Sample.Parcel, "03", "TT-0001").Value;

    /// <summary>The same message without the white space that makes it readable here.</summary>
    private static string Golden(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static JsonNode? At(JsonNode? root, string path) =>
        path.Replace("[0]", ".0", StringComparison.Ordinal).Split('.').Aggregate(
            root, (node, name) => node is JsonArray list ? list[int.Parse(name, null)] : node?[name]);

    private static (string Unit, string Weight) RatedWeight(int grams, Address from)
    {
        var weight = UpsMapping.ToRateQuestion(Sample.Account, from, Sample.Parcel with { WeightGrams = grams }).Value
            .RateRequest.Shipment.Package[0].PackageWeight;
        return (weight.UnitOfMeasurement.Code!, weight.Weight);
    }

    private static CreatorFlow.Platform.Problems.Result<UpsParty> Party(Address address) =>
        UpsMapping.ToParty(address, residential: true);

    private static string Json<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> shape) =>
        JsonSerializer.Serialize(value, shape);
}

using System.Text.Json;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsParcelSizeTests
{
    [Theory]
    [InlineData("LBS", "0.1", 1)]
    [InlineData("LBS", "2.0", 2)]
    [InlineData("LBS", "2.1", 3)]
    [InlineData("OZS", "16", 1)]
    [InlineData("OZS", "17", 2)]
    [InlineData("KGS", "1", 3)]
    public void Started_pounds_are_billed_in_any_unit(string unit, string weight, int pounds) =>
        Read(unit, weight).Value!.BilledPounds.ShouldBe(pounds);

    [Theory]
    [InlineData("IN", "10", 8)]
    [InlineData("CM", "25.4", 8)]
    public void A_light_box_is_billed_by_its_space(string unit, string side, int pounds) =>
        Read("LBS", "1", Box(unit, side)).Value!.BilledPounds.ShouldBe(pounds);

    [Theory]
    [InlineData("LBS", "1e2")]
    [InlineData("LBS", "1,5")]
    [InlineData("LBS", "")]
    [InlineData("lbs", "1")]
    public void Anything_but_a_plain_number_in_a_known_unit_is_refused(string unit, string weight) =>
        Read(unit, weight).Error!.Code.ShouldBe("111057");

    [Fact]
    public void A_parcel_without_weight_is_refused() =>
        UpsParcelSize.Read(JsonDocument.Parse("{}").RootElement).Error!.Code.ShouldBe("120000");

    private static UpsResult<UpsParcelSize> Read(string unit, string weight, string box = "null") =>
        UpsParcelSize.Read(JsonDocument.Parse(
            $$"""
            {"PackageWeight":{"UnitOfMeasurement":{"Code":"{{unit}}"},"Weight":"{{weight}}"},"Dimensions":{{box}}}
            """).RootElement);

    private static string Box(string unit, string side) =>
        $$"""{"UnitOfMeasurement":{"Code":"{{unit}}"},"Length":"{{side}}","Width":"{{side}}","Height":"{{side}}"}""";
}

using System.Text.Json;
using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsPartyReadingTests
{
    [Fact]
    public void A_party_is_read_with_its_address()
    {
        var read = UpsPartyReading.Read(JsonDocument.Parse(
            """
            {
              "ShipTo": {
                "Name": "Ann", "Phone": { "Number": "5551234" },
                "Address": {
                  "AddressLine": ["1 Main St", "Apt 2"], "City": "Austin", "StateProvinceCode": "TX",
                  "PostalCode": "78702-1234", "CountryCode": "US", "ResidentialAddressIndicator": ""
                }
              }
            }
            """).RootElement, "ShipTo");

        var party = read.Value!;
        (party.Name, party.Phone, party.Attention).ShouldBe(("Ann", "5551234", ""));
        party.Address.Lines.ShouldBe(["1 Main St", "Apt 2"]);
        party.Address.PostalCode.ShouldBe("787021234");
        party.Address.Residential.ShouldBeTrue();
    }
}

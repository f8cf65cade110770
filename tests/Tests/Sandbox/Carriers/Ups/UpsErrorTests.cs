using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsErrorTests
{
    [Fact]
    public void A_refusal_names_the_member_and_the_reason()
    {
        var error = UpsError.Invalid("120001", "Shipment/Service", "required");

        error.ShouldBe(new UpsError(400, "120001", "Missing or invalid Shipment/Service: required"));
        UpsError.ShipperUnknown("XX9999").Message.ShouldContain("XX9999");
        UpsError.AddressMismatch("ShipTo").Message.ShouldContain("ShipTo");
        UpsError.UnknownVersion("v1").Message.ShouldContain("v1");
    }
}

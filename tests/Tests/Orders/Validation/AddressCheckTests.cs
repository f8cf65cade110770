using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Validation;

namespace CreatorFlow.Tests.Orders.Validation;

public sealed class AddressCheckTests
{
    private static readonly ChannelAddress Good =
        new("Bea Baker", "1 Mill Lane", null, "Portland", "OR", "97205", "US", null);

    [Fact]
    public void A_whole_address_is_good_with_either_form_of_zip_code()
    {
        AddressCheck.Of("1", Good, byHand: false).ShouldBeNull();
        AddressCheck.Of("1", Good with { PostalCode = "97205-1234" }, byHand: false).ShouldBeNull();
        AddressCheck.Of("1", Good with { Country = "IE", PostalCode = "", State = null }, byHand: false).ShouldBeNull();
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        AddressCheck.Of("1", null, byHand: false)!.Code.ShouldBe("orders.no_address");
        Part(Good with { Line1 = " " }).ShouldBe("street");
        Part(Good with { City = "" }).ShouldBe("city");
        Part(Good with { State = null }).ShouldBe("state");
        Part(Good with { PostalCode = "" }).ShouldBe("postal_code");
    }

    [Fact]
    public void A_wrong_zip_code_is_refused() =>
        AddressCheck.Of("1", Good with { PostalCode = "9720" }, byHand: false)!.Code
            .ShouldBe("orders.postal_code_wrong");

    [Fact]
    public void It_is_said_who_keeps_the_address()
    {
        var lost = Good with { State = null };

        AddressCheck.Of("1", lost, byHand: true)!.Detail.ShouldEndWith("Correct the address of the order.");
        AddressCheck.Of("1", lost, byHand: true)!.Facts["keeper"].ShouldBe("house");
        AddressCheck.Of("1", lost, byHand: false)!.Detail.ShouldContain("Ask the buyer to change it at the channel");
        AddressCheck.Of("1", Good with { PostalCode = "1" }, byHand: true)!.Facts["keeper"].ShouldBe("house");
    }

    private static object Part(ChannelAddress address)
    {
        var problem = AddressCheck.Of("1", address, byHand: false)!;
        problem.Code.ShouldBe("orders.address_incomplete");
        return problem.Facts["part"];
    }
}

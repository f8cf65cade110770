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
        AddressCheck.Of("1", Good).ShouldBeNull();
        AddressCheck.Of("1", Good with { PostalCode = "97205-1234" }).ShouldBeNull();
        AddressCheck.Of("1", Good with { Country = "IE", PostalCode = "", State = null }).ShouldBeNull();
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        AddressCheck.Of("1", null)!.Code.ShouldBe("orders.no_address");
        Part(Good with { Line1 = " " }).ShouldBe("street");
        Part(Good with { City = "" }).ShouldBe("city");
        Part(Good with { State = null }).ShouldBe("state");
        Part(Good with { PostalCode = "" }).ShouldBe("postal_code");
    }

    [Fact]
    public void A_wrong_zip_code_is_refused() =>
        AddressCheck.Of("1", Good with { PostalCode = "9720" })!.Code.ShouldBe("orders.postal_code_wrong");

    private static object Part(ChannelAddress address)
    {
        var problem = AddressCheck.Of("1", address)!;
        problem.Code.ShouldBe("orders.address_incomplete");
        return problem.Facts["part"];
    }
}

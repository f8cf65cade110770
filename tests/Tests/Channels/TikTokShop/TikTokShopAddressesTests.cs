using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopAddressesTests
{
    [Theory]
    [InlineData("California", "CA")]
    [InlineData("new york", "NY")]
    [InlineData("TX", "TX")]
    public void A_state_of_the_us_has_two_letters(string told, string code) =>
        TikTokShopAddresses.Address(Address("US", ("L1", "State", told)))!.State.ShouldBe(code);

    [Fact]
    public void States_of_other_countries_stay_as_they_are() =>
        TikTokShopAddresses.Address(Address("MX", ("L1", "State", "Jalisco")))!.State.ShouldBe("Jalisco");

    [Fact]
    public void The_name_of_a_level_counts_more_than_its_number() =>
        TikTokShopAddresses.Address(Address("US", ("L3", "County", "Kings"), ("L2", "City", "Brooklyn")))!
            .City.ShouldBe("Brooklyn");

    [Fact]
    public void A_british_post_town_is_the_city()
    {
        var address = Address("GB", ("L2", "County", "Kent"));
        address.PostTown = "Maidstone";

        TikTokShopAddresses.Address(address)!.City.ShouldBe("Maidstone");
    }

    [Fact]
    public void An_absent_or_masked_address_is_none()
    {
        TikTokShopAddresses.Address(null).ShouldBeNull();
        TikTokShopAddresses.Address(new()).ShouldBeNull();
        var masked = Address("US");
        masked.Name = "J** S***";
        TikTokShopAddresses.Address(masked).ShouldBeNull();
        var hidden = Address("US");
        hidden.AddressLine1 = "1** E****";
        TikTokShopAddresses.Address(hidden).ShouldBeNull();
    }

    [Fact]
    public void Empty_parts_are_absent()
    {
        var address = Address("US");
        (address.AddressLine2, address.PhoneNumber) = ("", "");

        TikTokShopAddresses.Address(address)!.Line2.ShouldBeNull();
        TikTokShopAddresses.Address(address)!.Phone.ShouldBeNull();
    }

    private static RecipientAddress Address(
        string country, params (string Level, string Name, string Value)[] districts) => new()
    {
        Name = "Jo Sample",
        AddressLine1 = "100 Example Ave",
        PostalCode = "62701",
        RegionCode = country,
        Districts =
        [
            .. districts.Select(own => new District
            {
                AddressLevel = own.Level,
                AddressLevelName = own.Name,
                AddressName = own.Value,
            }),
        ],
    };
}

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopUnitsTests
{
    private static readonly Order Order = new()
    {
        LineItems =
        [
            Line("1", "A"), Line("2", "A", tracking: "1Z1"), Line("3", "A"), Line("4", "B"),
            Line("5", "A", status: "CANCELLED"),
            new()
            {
                Id = "6",
                CombinedListingSkus = [new() { SellerSku = "A", SkuCount = 2 }, new() { SellerSku = "C" }],
            },
        ],
    };

    [Fact]
    public void A_parcel_is_filled_with_open_units_and_bundles_that_fit_whole()
    {
        Parcel(("A", 1)).ShouldBe(["1"]);
        Parcel(("A", 2), ("B", 1)).ShouldBe(["1", "3", "4"]);
        Parcel(("A", 4), ("C", 1)).ShouldBe(["1", "3", "6"]);
        Parcel(("A", 3)).ShouldBeNull();
        Parcel(("X", 1)).ShouldBeNull();
    }

    [Fact]
    public void What_is_beyond_the_rest_is_surplus_and_what_left_stays_first()
    {
        Surplus(("A", 1), ("B", 1)).ShouldBe(["1", "3", "6"], ignoreOrder: true);
        Surplus(("A", 5), ("B", 1), ("C", 1)).ShouldBeEmpty();
        Surplus().Count.ShouldBe(5);
    }

    [Fact]
    public void Units_are_told_by_the_SKU_their_listing_is_linked_to()
    {
        var links = new SkuLinks(new Dictionary<string, string> { ["s-A"] = "LINKED", ["s-B"] = "unlinked:s-B" });

        TikTokShopUnits.InParcel(Order, new([new("LINKED", 1)], links)).ShouldBe(["1"]);
        TikTokShopUnits.InParcel(Order, new([new("unlinked:s-B", 1)], links)).ShouldBe(["4"]);
        TikTokShopUnits.Surplus(Order, new([new("LINKED", 2), new("unlinked:s-B", 1)], links)).Select(line => line.Id)
            .ShouldBe(["3", "6"], ignoreOrder: true);
    }

    [Fact]
    public void An_order_holds_what_shall_be_left_or_does_not()
    {
        Holds(("A", 1), ("B", 1)).ShouldBeTrue();
        Holds(("A", 1), ("X", 1)).ShouldBeFalse();
        Holds(("B", 2)).ShouldBeFalse();
        Holds().ShouldBeTrue();
    }

    [Fact]
    public void A_number_is_found_whatever_its_capitals()
    {
        TikTokShopUnits.IsUnder(Order, "1z1").ShouldBeTrue();
        TikTokShopUnits.IsUnder(Order, "1Z2").ShouldBeFalse();
        TikTokShopUnits.IsUnder(new(), "1Z1").ShouldBeFalse();
    }

    private static IReadOnlyList<string>? Parcel(params (string Sku, int Quantity)[] units) =>
        TikTokShopUnits.InParcel(Order, Units(units));

    private static bool Holds(params (string Sku, int Quantity)[] left) => TikTokShopUnits.Holds(Order, Units(left));

    private static List<string?> Surplus(params (string Sku, int Quantity)[] left) =>
        [.. TikTokShopUnits.Surplus(Order, Units(left)).Select(line => line.Id)];

    private static LinkedUnits Units((string Sku, int Quantity)[] units) =>
        new([.. units.Select(own => new ChannelUnits(own.Sku, own.Quantity))], SkuLinks.None);

    private static OrderLine Line(string id, string sku, string? tracking = null, string? status = null) => new()
    {
        Id = id, SellerSku = sku, SkuId = $"s-{sku}", TrackingNumber = tracking, DisplayStatus = status,
    };
}

using CreatorFlow.Channels;
using CreatorFlow.Channels.Links;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class AutomaticLinksTests
{
    private static readonly SkuIndex House = new([new KnownSku("KETTLE-1", "Kettle", Money.Zero("USD"))]);

    [Fact]
    public void The_sellers_code_is_the_code_of_the_SKU_known_or_new()
    {
        var links = new AutomaticLinks(House, []).Of(
            [ChannelWorld.Listed("p1", "KETTLE-1", 1), ChannelWorld.Listed("p1", "MUG-9", 1)]);

        links.ShouldBe(new Dictionary<string, string?> { ["id-KETTLE-1"] = "KETTLE-1", ["id-MUG-9"] = "MUG-9" });
    }

    [Fact]
    public void A_listing_without_a_code_is_asked_about() =>
        new AutomaticLinks(House, []).Of([WithoutCode()])["17295"].ShouldBeNull();

    [Fact]
    public void A_code_nearly_that_of_a_SKU_is_asked_about_unless_the_shop_uses_both()
    {
        var near = ChannelWorld.Listed("p1", "kettle 1", 1);

        new AutomaticLinks(House, []).Of([near])["id-kettle 1"].ShouldBeNull();
        new AutomaticLinks(House, ["KETTLE-1"]).Of([near])["id-kettle 1"].ShouldBe("kettle 1");
        new AutomaticLinks(House, []).Of([near, ChannelWorld.Listed("p1", "KETTLE-1", 1)])["id-kettle 1"]
            .ShouldBe("kettle 1");
    }

    internal static ListedSku WithoutCode(string title = "Kettle", int available = 4) => new(
        "p9", "17295", true, available, new("17295", title, new Money(100, "USD"), 0, available));
}

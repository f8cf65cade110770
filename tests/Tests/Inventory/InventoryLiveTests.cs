using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory;

public sealed class InventoryLiveTests
{
    private static readonly ChannelsUnderTest Channels = new(services => InventoryLive.AddLiveChannels(services));

    [Fact]
    public void Changed_levels_are_told_by_their_skus()
    {
        const string Body = """{"Skus":["A","B"],"MoreFree":true}""";

        Channels.Told(InventoryLive.Changes, nameof(StockChanged), Body).Single().ShouldSatisfyAllConditions(
            told => told.Name.ShouldBe("stock_changed"),
            told => ((SkusChanged)told.Payload).Skus.ShouldBe(["A", "B"]));
        Channels.Told(InventoryLive.Updates, nameof(StockChanged), Body).Single().ShouldSatisfyAllConditions(
            told => told.Name.ShouldBe("stock_level_change"),
            told => ((StockLevelsChanged)told.Payload).MoreFree.ShouldBeTrue());
    }

    [Fact]
    public void What_people_set_is_told_as_they_set_it()
    {
        Channels.Told(InventoryLive.Updates, nameof(StockAdjusted), """{"Sku":"A","Delta":2,"OnHand":7}""")
            .ShouldBe([("stock_adjusted", new StockAdjusted("A", 2, 7))]);
        Channels.Told(InventoryLive.Updates, nameof(StockThresholdsSet), """{"Sku":"A","Buffer":1,"LowAt":5}""")
            .ShouldBe([("thresholds_set", new StockThresholdsSet("A", 1, 5))]);
    }

    [Fact]
    public void Each_channel_is_for_those_who_may_see_stock() =>
        Channels.All.ShouldAllBe(channel => channel.Permission == Permissions.StockRead);
}

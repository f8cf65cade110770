using CreatorFlow.Channels;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Stock;

public sealed class StockToPushTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;
    private static readonly ChannelLook Before = new(10, Now - TimeSpan.FromMinutes(2));

    [Fact]
    public void Equal_numbers_need_nothing() => Decide(10, 10, Before).ShouldBe(default);

    [Fact]
    public void A_number_too_high_at_the_channel_is_lowered_at_once() =>
        StockToPush.Decide(7, 10, [], Now, knownUntil: null).ShouldBe(new(StockMove.Lowered, 7, null));

    [Fact]
    public void A_number_too_low_that_nobody_saw_before_is_first_looked_at() =>
        StockToPush.Decide(12, 10, [], Now, Now).ShouldBe(new(StockMove.Waiting, null, new ChannelLook(10, Now)));

    [Fact]
    public void It_is_not_raised_while_orders_may_be_on_their_way()
    {
        Decide(12, 10, Before, knownUntil: null).ShouldBe(new(StockMove.Waiting, null, Before));
        Decide(12, 10, Before, knownUntil: Before.At - TimeSpan.FromSeconds(1))
            .ShouldBe(new(StockMove.Waiting, null, Before));
    }

    [Fact]
    public void It_is_raised_at_once_when_it_stands_where_it_was_sent_and_all_orders_of_then_are_known() =>
        Decide(12, 10, Before).ShouldBe(new(StockMove.Raised, 12, null));

    [Fact]
    public void Units_sold_since_the_look_are_not_offered_again()
    {
        // 2 are new here, and the channel has sold 3 since: they may not be in our number yet.
        Decide(12, 7, Before).ShouldBe(new(StockMove.Raised, 9, null));
    }

    [Fact]
    public void A_difference_that_is_all_on_its_way_waits_for_another_look() =>
        Decide(10, 7, Before).ShouldBe(new(StockMove.InFlight, null, new ChannelLook(7, Now)));

    [Fact]
    public void The_newest_look_of_which_all_orders_are_known_decides()
    {
        var (old, fresh) = (new ChannelLook(20, Before.At - TimeSpan.FromMinutes(1)), new ChannelLook(10, Now));

        StockToPush.Decide(12, 10, [fresh, old, Before], Now, Now - TimeSpan.FromMinutes(1))
            .ShouldBe(new(StockMove.Raised, 12, null));
        StockToPush.Decide(12, 10, [fresh, old], Now, Now - TimeSpan.FromMinutes(1))
            .ShouldBe(new(StockMove.InFlight, null, new ChannelLook(10, Now)));
    }

    [Fact]
    public void A_look_that_waits_until_its_orders_are_known_is_not_taken_anew()
    {
        var sent = new ChannelLook(20, Now - TimeSpan.FromMinutes(5));
        var waiting = new ChannelLook(10, Now - TimeSpan.FromSeconds(20));
        var seen = new ChannelLook(10, Now - TimeSpan.FromSeconds(10));

        StockToPush.Decide(12, 10, [sent, waiting, seen], Now, Now - TimeSpan.FromSeconds(30))
            .ShouldBe(new(StockMove.InFlight, null, waiting));
        StockToPush.Decide(12, 10, [sent, waiting, seen], Now, Now - TimeSpan.FromSeconds(15))
            .ShouldBe(new(StockMove.Raised, 12, null));
    }

    [Fact]
    public void A_number_that_somebody_raised_there_explains_no_order() =>
        Decide(15, 12, Before).ShouldBe(new(StockMove.Raised, 15, null));

    [Fact]
    public void The_only_warehouse_takes_all() =>
        StockToPush.Spread(5, [new("a", 9)]).ShouldBe([new WarehouseOffer("a", 5)]);

    [Fact]
    public void Other_warehouses_keep_theirs_as_far_as_the_number_goes()
    {
        StockToPush.Spread(10, [new("a", 9), new("b", 4)])
            .ShouldBe([new WarehouseOffer("a", 6), new WarehouseOffer("b", 4)]);
        StockToPush.Spread(3, [new("a", 9), new("b", 4)])
            .ShouldBe([new WarehouseOffer("a", 0), new WarehouseOffer("b", 3)]);
        StockToPush.Spread(3, []).ShouldBeEmpty();
    }

    private static StockDecision Decide(int ours, int channel, ChannelLook earlier, DateTimeOffset? knownUntil) =>
        StockToPush.Decide(ours, channel, [earlier], Now, knownUntil);

    private static StockDecision Decide(int ours, int channel, ChannelLook earlier) =>
        Decide(ours, channel, earlier, Now - TimeSpan.FromMinutes(1));
}

using CreatorFlow.Orders;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Words;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Orders.Show;

public sealed class OrderHistoryTests
{
    private static readonly OrderHistory History = new(new ReasonWords([OrdersWords.Catalogue]));

    [Fact]
    public void Facts_and_scans_stand_in_one_line_of_time_the_newest_first()
    {
        var label = new ScriptedLabels().Stand(Guid.Empty, LabelStatus.Bought) with
        {
            Scans = [new(TestClock.Start.AddHours(2), ParcelStep.Trouble, "Address unknown", "Portland, OR")],
        };

        var lines = History.Of(
            [
                Told(1, nameof(OrderReceived), 0, Actor.System, new Reason("orders.received_released")),
                Told(2, nameof(OrderHeld), 1, OrderWorld.Ana, null),
                Told(3, nameof(OrderReleased), 3, Actor.System, new Reason("orders.released_by_channel")),
            ],
            label, seesMoney: true);

        lines.Select(line => line.Key).ShouldBe(
            ["f-3", $"s-{TestClock.Start.AddHours(2).ToUnixTimeMilliseconds()}-Trouble", "f-2", "f-1"]);
        lines.Select(line => line.Tone).ShouldBe([Tone.Good, Tone.Bad, Tone.Warn, Tone.Neutral]);
        lines.Select(line => line.Why).ShouldBe(
            ["The time to cancel freely is over.", "Address unknown", "", "Released by the shop and in stock."]);
        (lines[1].Who, lines[1].Where, lines[2].Who, lines[2].Where).ShouldBe(("UPS", "Portland, OR", "Ana", null));
    }

    [Fact]
    public void A_shipped_order_says_why_its_label_was_chosen()
    {
        var shipped = Told(1, nameof(OrderShipped), 0, Actor.System, new Reason("orders.shipped"));
        var label = new ScriptedLabels().Stand(Guid.Empty, LabelStatus.Bought);

        History.Of([shipped], label, true)[0].Why.ShouldBe("It left with the order.");
        History.Of([shipped], label with { Why = new Reason("orders.confirmed") }, true)[0].Why
            .ShouldBe("The shop accepted it.");
    }

    [Fact]
    public void What_is_no_news_for_people_is_left_out() =>
        History.Of([Told(1, "SomethingElse", 0, Actor.System, null)], null, true).ShouldBeEmpty();

    [Theory]
    [InlineData(true, "Settled by the channel: -$12.50", Tone.Warn)]
    [InlineData(false, "Settled by the channel", Tone.Neutral)]
    public void What_the_channel_settled_is_told_to_who_may_see_money(bool seesMoney, string title, Tone tone)
    {
        var settled = Told(1, nameof(OrderSettled), 0, Actor.System, null) with
        {
            BodyJson = """{"number":"s1-1","settlementMinor":-1250,"currency":"USD"}""",
        };

        var line = History.Of([settled], null, seesMoney).ShouldHaveSingleItem();

        (line.Title, line.Tone).ShouldBe((title, tone));
    }

    [Fact]
    public void A_rule_acts_as_the_automation_and_a_person_by_name()
    {
        OrderHistory.NameOf(Actor.Rule("ship_ready")).ShouldBe("Automation");
        OrderHistory.NameOf(OrderWorld.Ana).ShouldBe("Ana");
    }

    private static Fact Told(long position, string kind, int hour, Actor by, Reason? why) =>
        new(new(0, position), Guid.Empty, kind, Guid.Empty, TestClock.Start.AddHours(hour), by, why, "{}");
}

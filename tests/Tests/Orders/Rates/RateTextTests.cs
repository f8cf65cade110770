using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Rates;
using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Orders.Rates;

public sealed class RateTextTests
{
    [Fact]
    public void A_rate_says_how_it_stands_what_its_limit_is_and_what_to_do()
    {
        var late = Rate(RateKind.LateDispatch, new(1, 100), new(9, 100), stuck: 3);

        RateText.Percent(late.Now.Percent).ShouldBe("1 %");
        RateText.Limit(late).ShouldBe("limit 4 %");
        RateText.Standing(late).ShouldBe("will pass the limit");
        RateText.ToneOf(late).ShouldBe(Tone.Warn);
        RateText.Next(late)!.ShouldStartWith("3 orders are stuck and due within 48 hours.");
        RateText.Limit(Rate(RateKind.OnTimeDelivery, new(9, 10), new(9, 10), 0)).ShouldBe("at least 80 %");
    }

    [Fact]
    public void Where_all_is_well_there_is_nothing_to_do()
    {
        var well = Rate(RateKind.SellerFault, new(1, 100), new(1, 100), stuck: 0);

        (RateText.Next(well), RateText.ToneOf(well), RateText.Standing(well))
            .ShouldBe((null, Tone.Neutral, "within the limit"));
        RateText.Percent(null).ShouldBe("none");
        RateText.Standing(Rate(RateKind.SellerFault, new(0, 0), new(0, 0), 0)).ShouldBe("nothing to judge yet");
    }

    [Fact]
    public void Of_fewer_orders_than_an_alert_asks_for_the_page_does_not_warn_either()
    {
        var few = Rate(RateKind.LateDispatch, new(0, 3), new(1, 4), stuck: 0);

        few.WillBreak.ShouldBeFalse();
        (RateText.Standing(few), RateText.ToneOf(few), RateText.Next(few))
            .ShouldBe(("within the limit", Tone.Neutral, null));
        RateText.Next(few with { Stuck = 1 })!.ShouldStartWith("1 order is stuck");
    }

    [Fact]
    public void Each_kind_has_its_own_name_icon_and_orders()
    {
        var kinds = Enum.GetValues<RateKind>();

        kinds.Select(RateText.Of).ShouldBeUnique();
        kinds.Select(RateText.Icon).ShouldBeUnique();
        kinds.Select(RateText.Link).ShouldBeUnique();
    }

    private static ShopRate Rate(RateKind kind, RateCount now, RateCount forecast, int stuck) =>
        new(Guid.Empty, kind, now, forecast, [], stuck)
        {
            Limit = kind switch { RateKind.LateDispatch => 4, RateKind.SellerFault => 2.5m, _ => 80 },
            OwnLimit = kind switch { RateKind.LateDispatch => 3, RateKind.SellerFault => 2, _ => 85 },
        };
}

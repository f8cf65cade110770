using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Rates;
using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Orders.Compliance;

public sealed class ComplianceTextTests
{
    [Fact]
    public void A_rate_that_will_pass_only_the_own_limit_says_so_and_the_channels_limit_says_more()
    {
        Look(Late(1, forecast: 2)).ShouldBe(("within the limit", Tone.Good, Icons.Good));
        Look(Late(1, forecast: 4)).ShouldBe(("will pass your own limit", Tone.Info, Icons.Info));
        Look(Late(1, forecast: 5)).ShouldBe(("will pass the limit", Tone.Warn, Icons.Warn));
        Look(Late(5, forecast: 5)).ShouldBe(("past the limit", Tone.Bad, Icons.Critical));
        Look(Late(1, forecast: 2) with { Stuck = 1 }).ShouldBe(("within the limit", Tone.Info, Icons.Info));
    }

    [Fact]
    public void Each_trend_has_words_of_its_own_and_a_count_says_of_how_many()
    {
        Enum.GetValues<RateTrend>().Select(ComplianceText.Trend).ShouldBeUnique();
        RateText.Cell(new(1, 8), "none").ShouldBe("12.5 % (1 of 8)");
        RateText.Cell(new(0, 0), "none").ShouldBe("none");
    }

    [Fact]
    public void What_was_set_is_one_sentence() => ComplianceText.Of(new OwnLimitsSet(3, 1.5m, 90))
        .ShouldBe("Late dispatch 3 %; seller's fault 1.5 %; on time 90 %");

    private static (string, Tone, string) Look(ShopRate rate) =>
        (ComplianceText.Standing(rate), ComplianceText.ToneOf(rate), ComplianceText.Icon(rate));

    private static ShopRate Late(int now, int forecast) =>
        new(Guid.Empty, RateKind.LateDispatch, new(now, 100), new(forecast, 100), [], 0) { Limit = 4, OwnLimit = 3 };
}

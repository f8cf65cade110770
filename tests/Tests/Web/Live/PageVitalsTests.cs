using CreatorFlow.Tests.Given;
using CreatorFlow.Web.Live;

namespace CreatorFlow.Tests.Web.Live;

public sealed class PageVitalsTests
{
    private static readonly Guid Own = new(1, 0, 0, new byte[8]);
    private static readonly Guid Other = new(2, 0, 0, new byte[8]);

    private readonly TestClock clock = new();

    [Fact]
    public void Three_of_four_visits_were_at_least_so_quick()
    {
        var vitals = new PageVitals(clock);

        foreach (var load in new[] { 400, 100, 300, 200 })
        {
            vitals.Take(Own, new("/orders", load, load + 1, null, 0.01m * load, load + 2)).ShouldBeTrue();
        }

        vitals.Take(Own, new("/orders/17", null, 5_001, 9, null, null));
        vitals.Of(Own).ShouldBe(
        [
            new("order", 1, null, 5_001, 9, null, null, "critical"),
            new("orders", 4, 300, 301, null, 3.00m, 302, "ok"),
        ]);
        vitals.Of(Other).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/", "home")]
    [InlineData("/orders/1/hold", "order")]
    [InlineData("/stock", "stock")]
    [InlineData("/stock/MUG", "sku")]
    [InlineData("/settings/shipping", "settings")]
    [InlineData("/nobody/knows", "other")]
    public void A_page_is_counted_by_its_kind(string path, string kind) => PageVitals.KindOf(path).ShouldBe(kind);

    [Fact]
    public void Visits_are_forgotten_after_an_hour_and_bounded_within_a_minute()
    {
        var vitals = new PageVitals(clock);
        var taken = Enumerable.Range(0, PageVitals.MaxVisitsAMinute + 5)
            .Count(_ => vitals.Take(Own, new("/", 1, 1, 1, 0, 1)));
        taken.ShouldBe(PageVitals.MaxVisitsAMinute);

        clock.Advance(TimeSpan.FromMinutes(61));

        vitals.Of(Own).ShouldBeEmpty();
        vitals.Take(Own, new("/", 3_001, 3_001, 1, 0, 1)).ShouldBeTrue();
        vitals.Of(Own).Single().Grade.ShouldBe("warning");
    }
}

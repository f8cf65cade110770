using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Platform;

public sealed class PercentileTests
{
    [Fact]
    public void A_percentile_is_one_of_the_values()
    {
        Percentile.Of<int>([], 95).ShouldBeNull();
        Percentile.Of([7], 50).ShouldBe(7);
        Percentile.Of([.. Enumerable.Range(1, 100)], 95).ShouldBe(95);
        Percentile.Of([1, 2, 3, 4], 95).ShouldBe(4);
        Percentile.Of([1, 2, 3, 4], 50).ShouldBe(2);
        Percentile.Of([0.5, 1.5], 100).ShouldBe(1.5);
        Percentile.Of([0.5, 1.5], 0).ShouldBe(0.5);
    }
}

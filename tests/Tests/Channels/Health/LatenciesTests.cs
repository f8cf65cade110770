using CreatorFlow.Channels.Health;

namespace CreatorFlow.Tests.Channels.Health;

public sealed class LatenciesTests
{
    [Fact]
    public void Half_and_95_of_100_are_told_by_the_step_they_end_in()
    {
        var took = new Latencies();

        for (var i = 1; i <= 100; i++)
        {
            took.Add(TimeSpan.FromMilliseconds(i <= 94 ? 40 : 900));
        }

        (took.Percentile(50), took.Percentile(94), took.Percentile(95)).ShouldBe((50, 50, 1_000));
    }

    [Fact]
    public void Stored_counts_can_be_added()
    {
        var (one, sum) = (new Latencies(), new Latencies());
        one.Add(TimeSpan.FromMilliseconds(10));
        one.Add(TimeSpan.FromMinutes(2));

        one.ToString().ShouldBe("1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1");
        sum.Add(one.ToString());
        sum.Add(one.ToString());

        sum.ToString().ShouldBe("2,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,2");
        sum.Percentile(95).ShouldBe(20_000);
    }

    [Fact]
    public void Of_no_calls_nothing_is_told() => new Latencies().Percentile(95).ShouldBeNull();
}

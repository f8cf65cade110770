using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Tests.Sandbox.TikTokShop.Paging;

public class TimelineTests
{
    [Fact]
    public void It_agrees_with_a_sorted_list_whatever_is_added_and_taken_out()
    {
        var timeline = new Timeline();
        var truth = new SortedSet<(long, long)>();
        var dice = new Dice(7, 0, 0);

        for (var step = 0; step < 20_000; step++)
        {
            (long At, long Id) key = (dice.Next(500), dice.Next(40));

            if (truth.Remove(key))
            {
                timeline.Remove(key.At, key.Id);
            }
            else
            {
                truth.Add(key);
                timeline.Add(key.At, key.Id);
            }
        }

        timeline.Count.ShouldBe(truth.Count);
        timeline.Upwards((0, long.MinValue)).ShouldBe(truth);
        timeline.Downwards((long.MaxValue, 0)).ShouldBe(truth.Reverse());
        timeline.CountBelow((250, 20)).ShouldBe(truth.Count(key => key.CompareTo((250, 20)) < 0));
        timeline.Upwards((250, 20)).ShouldBe(truth.Where(key => key.CompareTo((250, 20)) >= 0));
        timeline.Downwards((250, 20)).ShouldBe(truth.Where(key => key.CompareTo((250, 20)) < 0).Reverse());
    }

    [Fact]
    public void An_empty_one_has_nothing_below_or_above()
    {
        var timeline = new Timeline();

        timeline.CountBelow((1, 1)).ShouldBe(0);
        timeline.Upwards((0, 0)).ShouldBeEmpty();
        timeline.Downwards((9, 9)).ShouldBeEmpty();
    }
}

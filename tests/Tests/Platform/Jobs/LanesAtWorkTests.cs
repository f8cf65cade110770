using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Platform.Jobs;

public class LanesAtWorkTests
{
    private static readonly Guid Spiky = new("018f0000-0000-7000-8000-000000000001");
    private static readonly Guid Quiet = new("018f0000-0000-7000-8000-000000000002");

    [Fact]
    public void Workspaces_take_turns_however_much_one_of_them_has_waiting()
    {
        var lanes = new LanesAtWork(new JobLimits());
        LaneHead[] heads = [Head(Spiky, "a", 1), Head(Spiky, "b", 2), Head(Spiky, "c", 3), Head(Quiet, "z", 9)];

        lanes.Choose(heads, 2).Select(head => head.Lane.Lane).ShouldBe(["a", "z"]);
        lanes.Choose(heads, 3).Select(head => head.Lane.Lane).ShouldBe(["b", "z", "c"]);
    }

    [Fact]
    public void The_more_urgent_job_of_a_workspace_goes_first()
    {
        var lanes = new LanesAtWork(new JobLimits());
        LaneHead[] heads = [Head(Spiky, "a", 1), new(new(Spiky, "b"), 50, TestClock.Start.AddSeconds(9))];

        lanes.Choose(heads, 1).Single().Lane.Lane.ShouldBe("b");
    }

    [Fact]
    public void A_lane_with_as_many_batches_as_it_may_is_left_out_until_one_ends()
    {
        var lanes = new LanesAtWork(new JobLimits { BatchesPerLane = 1 });
        LaneHead[] heads = [Head(Spiky, "a", 1)];
        lanes.Begin(heads[0].Lane);

        lanes.Choose(heads, 1).ShouldBeEmpty();
        lanes.End(heads[0].Lane);
        lanes.Choose(heads, 1).ShouldBe(heads);
    }

    [Fact]
    public void A_lane_is_chosen_once_for_each_batch_it_may_have()
    {
        var lanes = new LanesAtWork(new JobLimits { BatchesPerLane = 1 });
        LaneHead[] heads = [Head(Spiky, "a", 1), new(new(Spiky, "a"), 200, TestClock.Start)];

        lanes.Choose(heads, 4).ShouldBe([heads[0]]);
    }

    private static LaneHead Head(Guid workspaceId, string lane, int second) =>
        new(new(workspaceId, lane), 100, TestClock.Start.AddSeconds(second));
}

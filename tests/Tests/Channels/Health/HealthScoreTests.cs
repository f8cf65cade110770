using CreatorFlow.Channels.Health;

namespace CreatorFlow.Tests.Channels.Health;

public sealed class HealthScoreTests
{
    private static readonly ChannelEndpoint Known = new ScriptedEndpoints().All[0];

    [Theory]
    [InlineData(100, 0, 0, 50, 0, 100)]
    [InlineData(1_000, 1, 0, 50, 0, 99)]
    [InlineData(100, 5, 5, 50, 0, 90)]
    [InlineData(100, 5, 5, 50, 2, 50)]
    [InlineData(100, 0, 0, 5_000, 0, 90)]
    [InlineData(19, 0, 0, 5_000, 0, 100)]
    [InlineData(100, 100, 0, 50, 1, 0)]
    [InlineData(0, 0, 0, 50, 1, 80)]
    public void It_is_the_share_of_good_answers_less_what_rests_and_what_is_slow(
        int calls, int failed, int throttled, int p95, int resting, int score) =>
        HealthScore.Of([new(Known, calls, failed, throttled, 0, 1, 50) { P95Ms = p95 }], resting).ShouldBe(score);

    [Fact]
    public void Without_calls_there_is_none() => HealthScore.Of([], 0).ShouldBeNull();

    [Fact]
    public void A_refusal_with_a_reason_is_a_good_answer() =>
        new EndpointHealth(Known, 10, 1, 1, 5, 12, 10).ShouldSatisfyAllConditions(
            own => own.SuccessPercent.ShouldBe(80),
            own => own.Headroom.ShouldBe(0));

    [Theory]
    [InlineData("Calls", false, "b a")]
    [InlineData("Calls", true, "a b")]
    [InlineData("Success", false, "a b")]
    [InlineData("P95", false, "b a")]
    [InlineData("Headroom", false, "a b")]
    [InlineData("Name", true, "b a")]
    public void Endpoints_are_sorted_by_any_column(string by, bool descending, string order)
    {
        EndpointHealth[] rows =
        [
            new(Known with { Name = "a" }, 10, 5, 0, 0, 9, 10) { P95Ms = 200 },
            new(Known with { Name = "b" }, 5, 0, 0, 0, 1, 10) { P95Ms = 50 },
        ];

        string.Join(' ', rows.Sorted(Enum.Parse<HealthSort>(by), descending).Select(row => row.Name)).ShouldBe(order);
    }
}

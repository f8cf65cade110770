using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

public sealed class ReturnClockTests
{
    private static readonly DateTimeOffset At = TestClock.Start;

    private static readonly ChannelReturn Asked = new()
    {
        Id = "1", OrderId = "2", Kind = ReturnKind.Return, State = ChannelReturnState.Asked, AskedAt = At,
        UpdatedAt = At.AddHours(1), WantsAnswer = true,
    };

    [Fact]
    public void What_the_channel_states_counts() =>
        ReturnClock.Of(Asked with { AnswerBy = At.AddHours(5) }, GivenPolicies.Usual).ShouldBe(At.AddHours(5));

    [Fact]
    public void Where_it_states_nothing_its_rules_are_reckoned_with()
    {
        ReturnClock.Of(Asked, GivenPolicies.Usual).ShouldBe(At.AddHours(48));
        ReturnClock.Of(Asked with { WantsAnswer = false }, GivenPolicies.Usual).ShouldBe(At.AddHours(48));
        ReturnClock.Of(Asked with { State = ChannelReturnState.Sent }, GivenPolicies.Usual)
            .ShouldBe(At.AddHours(1).AddDays(8));
        ReturnClock.OfCancellation(At, GivenPolicies.Usual).ShouldBe(At.AddHours(1));
    }

    [Fact]
    public void Without_a_wish_for_an_answer_no_clock_runs() =>
        ReturnClock.Of(Asked with { State = ChannelReturnState.Sent, WantsAnswer = false }, GivenPolicies.Usual)
            .ShouldBeNull();
}

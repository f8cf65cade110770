using CreatorFlow.Orders.Returns;

namespace CreatorFlow.Tests.Orders.Returns;

public sealed class ReturnLifecycleTests
{
    [Fact]
    public void Nothing_is_received_before_it_is_approved_and_what_is_over_stays_over()
    {
        ReturnLifecycle.Allows(ReturnState.Requested, ReturnState.Received).ShouldBeFalse();
        ReturnLifecycle.Allows(ReturnState.Approved, ReturnState.Received).ShouldBeTrue();
        ReturnState[] over = [ReturnState.Rejected, ReturnState.Withdrawn, ReturnState.Closed];
        ReturnLifecycle.OfPerson.ShouldAllBe(move => !over.Contains(move.From));
    }

    [Fact]
    public void The_word_of_a_channel_ends_what_is_withdrawn_or_closed_and_may_turn_a_refusal_round()
    {
        ReturnState[] over = [ReturnState.Withdrawn, ReturnState.Closed];
        ReturnLifecycle.OfChannel.ShouldAllBe(move => !over.Contains(move.From) && move.To != ReturnState.Received);
        ReturnLifecycle.ChannelMay(ReturnState.Rejected, ReturnState.Closed).ShouldBeTrue();
        ReturnLifecycle.ChannelMay(ReturnState.Underway, ReturnState.Requested).ShouldBeFalse();
        Enum.GetValues<ReturnState>().ShouldAllBe(state => state == ReturnState.Requested
            || ReturnLifecycle.All.Any(move => move.To == state));
    }
}

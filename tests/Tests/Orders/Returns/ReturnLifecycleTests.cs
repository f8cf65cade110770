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
        ReturnLifecycle.All.ShouldAllBe(move => !over.Contains(move.From));
    }
}

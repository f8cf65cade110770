using CreatorFlow.Orders.Cancel;

namespace CreatorFlow.Tests.Orders.Cancel;

public sealed class CancellationLifecycleTests
{
    [Fact]
    public void Every_state_is_reached_and_what_is_closed_stays_closed()
    {
        foreach (var state in Enum.GetValues<CancellationState>())
        {
            (state == CancellationState.Requested || CancellationLifecycle.All.Any(move => move.To == state))
                .ShouldBeTrue(state.ToString());
        }

        CancellationState[] closed = [CancellationState.Withdrawn, CancellationState.Done, CancellationState.Refused];
        CancellationLifecycle.All.ShouldAllBe(move => !closed.Contains(move.From));
        CancellationLifecycle.Allows(CancellationState.Requested, CancellationState.Refused).ShouldBeFalse();
    }
}

using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;

namespace CreatorFlow.Tests.Shipping.Labels;

public class LabelLifecycleTests
{
    [Fact]
    public void Every_state_can_be_reached_from_the_start()
    {
        var reached = new HashSet<LabelStatus> { LabelLifecycle.Start };

        while (LabelLifecycle.Steps.Any(row => reached.Contains(row.Key) && row.Value.Any(reached.Add)))
        {
            // One more was found.
        }

        reached.ShouldBe(Enum.GetValues<LabelStatus>(), ignoreOrder: true);
    }

    [Fact]
    public void Only_a_voided_label_is_at_its_end() => Enum.GetValues<LabelStatus>()
        .Where(status => LabelLifecycle.Steps[status].Length == 0)
        .ShouldBe([LabelStatus.Voided]);

    [Fact]
    public void A_bought_label_is_never_queued_again() =>
        LabelLifecycle.Allows(LabelStatus.Bought, LabelStatus.Queued).ShouldBeFalse();
}

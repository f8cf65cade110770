using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Operations.Alerts;

public sealed class AlertLifecycleTests
{
    [Fact]
    public void The_picture_in_the_documents_is_the_table()
    {
        var picture = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "concepts", "alerts.md"));
        var states = Enum.GetValues<AlertStatus>();

        foreach (var (from, to) in states.SelectMany(from => states.Select(to => (from, to))))
        {
            picture.Contains($"  {from} --> {to}\n", StringComparison.Ordinal)
                .ShouldBe(AlertLifecycle.Allows(from, to), $"{from} --> {to}");
        }
    }

    [Fact]
    public void What_is_over_stays_over() => Enum.GetValues<AlertStatus>()
        .ShouldAllBe(to => !AlertLifecycle.Allows(AlertStatus.Cleared, to));
}

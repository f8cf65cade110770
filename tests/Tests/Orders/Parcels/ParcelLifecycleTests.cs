using CreatorFlow.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Parcels;

public sealed class ParcelLifecycleTests
{
    [Fact]
    public void What_left_comes_back_only_by_being_taken_apart_before_the_first_scan()
    {
        foreach (var (from, to) in ParcelLifecycle.All.Where(move => ParcelLifecycle.HasLeft(move.From)))
        {
            (ParcelLifecycle.HasLeft(to) || (from, to) == (ParcelStatus.Shipped, ParcelStatus.Dissolved))
                .ShouldBeTrue($"{from} to {to}");
        }
    }

    [Fact]
    public void Every_status_is_reached_and_only_two_are_ends()
    {
        foreach (var status in Enum.GetValues<ParcelStatus>())
        {
            var isEnd = ParcelLifecycle.All.All(move => move.From != status);
            isEnd.ShouldBe(status is ParcelStatus.Delivered or ParcelStatus.Dissolved, status.ToString());
            (status == ParcelStatus.Open || ParcelLifecycle.All.Any(move => move.To == status)).ShouldBeTrue();
        }

        ParcelLifecycle.Allows(ParcelStatus.Open, ParcelStatus.Shipped).ShouldBeFalse();
    }
}

using CreatorFlow.Channels;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Sweep;

public sealed class FetchedOrdersTests
{
    private static readonly DateTimeOffset At = TestClock.Start;

    [Fact]
    public void A_state_is_known_when_it_or_a_newer_one_was_fetched()
    {
        var fetched = new FetchedOrders();
        fetched.Remember(Guid.Empty, "1", At);
        fetched.Remember(Guid.Empty, "1", At.AddSeconds(-5));

        fetched.Knows(Guid.Empty, "1", At).ShouldBeTrue();
        fetched.Knows(Guid.Empty, "1", At.AddSeconds(1)).ShouldBeFalse();
        fetched.Knows(Guid.Empty, "2", At).ShouldBeFalse();
    }

    [Fact]
    public void What_a_sweep_found_must_all_be_fetched()
    {
        var fetched = new FetchedOrders();
        fetched.CaughtUpAt(Guid.Empty).ShouldBeNull();
        fetched.Expect(Guid.Empty, At, [new ChangedOrder("1", At), new ChangedOrder("2", At)]);
        fetched.Remember(Guid.Empty, "1", At);

        fetched.CaughtUpAt(Guid.Empty).ShouldBeNull();
        fetched.Remember(Guid.Empty, "2", At);
        fetched.CaughtUpAt(Guid.Empty).ShouldBe(At);
    }

    [Fact]
    public void Memory_is_bounded_and_the_latest_is_kept()
    {
        var fetched = new FetchedOrders();

        for (var i = 0; i <= 200_000; i++)
        {
            fetched.Remember(Guid.Empty, i.ToString(System.Globalization.CultureInfo.InvariantCulture), At);
        }

        fetched.Knows(Guid.Empty, "0", At).ShouldBeFalse();
        fetched.Knows(Guid.Empty, "150000", At).ShouldBeTrue();
        fetched.Knows(Guid.Empty, "200000", At).ShouldBeTrue();
    }
}

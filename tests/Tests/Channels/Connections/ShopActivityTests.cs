using CreatorFlow.Channels.Connections;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class ShopActivityTests
{
    [Fact]
    public void Counts_are_handed_over_once()
    {
        var activity = new ShopActivity(new TestClock());
        activity.Webhook(Guid.Empty);
        activity.Webhook(Guid.Empty);
        activity.OrdersFetched(Guid.Empty, 50);
        activity.StockPushed(Guid.Empty, 3);

        activity.Take(Guid.Empty).ShouldBe(new ShopCounts(2, 50, 3, TestClock.Start));
        activity.Take(Guid.Empty).ShouldBe(new ShopCounts(0, 0, 0, null));
    }
}

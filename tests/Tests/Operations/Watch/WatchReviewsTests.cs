using CreatorFlow.Operations.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Tests.Orders.Review;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchReviewsTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_that_wait_for_approval_are_one_alert_until_somebody_looked(string database)
    {
        await using var world = await ReviewWorld.Strictly(database);
        var id = await world.Imported(ReviewWorld.Worth(500));

        await world.Look();
        var alert = await world.Of(AlertKind.OrdersToReview);
        (alert!.Count, alert.Severity, alert.Link).ShouldBe((1, AlertSeverity.Warning, "/orders/review"));

        await world.Approve(id, OrderWorld.Ana);
        await world.Look();
        (await world.Of(AlertKind.OrdersToReview)).ShouldBeNull();
    }
}

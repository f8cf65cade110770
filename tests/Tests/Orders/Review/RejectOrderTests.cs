using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Review;

public sealed class RejectOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_rejected_order_is_not_shipped_until_it_is_approved_after_all(string database)
    {
        await using var world = await ReviewWorld.Strictly(database);
        var id = await world.Imported(ReviewWorld.Worth(500));

        (await world.Reject(id, OrderWorld.Ana, " looks stolen ")).Ok.ShouldBeTrue();

        (await world.Order(id)).Review.ShouldBe(ReviewState.Rejected);
        (await world.Facts(id))[^1].Why!.Facts["text"].ShouldBe("looks stolen");
        (await world.With<ShipOrder, Result<Guid>>(
            ship => ship.Run(id, new("orders.asked_by_hand"), OrderWorld.Ana, Ct)))
            .Problem!.Code.ShouldBe("orders.rejected");
        (await world.Approve(id, OrderWorld.Ana)).Ok.ShouldBeTrue();
        (await world.Order(id)).Review.ShouldBe(ReviewState.Approved);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_needs_a_reason_a_person_and_an_order_that_waits(string database)
    {
        await using var world = await ReviewWorld.Strictly(database);
        var id = await world.Imported(ReviewWorld.Worth(500));

        (await world.Reject(id, OrderWorld.Ana, " ")).Problem!.Code.ShouldBe("orders.reason_missing");
        (await world.Reject(id, Actor.System)).Problem!.Code.ShouldBe("orders.approval_by_person");
        (await world.Reject(Ids.New(TestClock.Start), OrderWorld.Ana)).Problem!.Code.ShouldBe("orders.not_found");
        (await world.Order(id)).Review.ShouldBe(ReviewState.Open);
        (await world.Reject(id, OrderWorld.Ana)).Ok.ShouldBeTrue();
        (await world.Reject(id, OrderWorld.Ana)).Problem!.Code.ShouldBe("orders.not_in_review");
    }
}

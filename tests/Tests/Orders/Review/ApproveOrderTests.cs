using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Review;

public sealed class ApproveOrderTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Where_two_are_needed_they_are_two_different_people(string database)
    {
        await using var world = await ReviewWorld.Strictly(database);
        var id = await world.Imported(ReviewWorld.Worth(2_000));

        (await world.Approve(id, OrderWorld.Ana)).Ok.ShouldBeTrue();
        (await world.Order(id)).Review.ShouldBe(ReviewState.Open);
        (await world.Approve(id, OrderWorld.Ana)).Problem!.Code.ShouldBe("orders.approved_by_you");
        (await world.Approve(id, ReviewWorld.Bea)).Ok.ShouldBeTrue();

        (await world.Order(id)).Review.ShouldBe(ReviewState.Approved);
        var told = (await world.Facts(id)).Where(fact => fact.By.UserId is not null).ToList();
        told.Select(fact => (fact.Kind, fact.By.Name)).ShouldBe(
            [(nameof(OrderApprovalGiven), "Ana"), (nameof(OrderApproved), "Bea")]);
        told[0].Body<OrderApprovalGiven>().ShouldBe(new(1, 2));
        told[1].Body<OrderApproved>().ShouldBe(new(OrderStatus.Ready, 2));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_is_refused_for_what_does_not_wait_what_is_not_there_and_for_no_person(string database)
    {
        await using var world = await ReviewWorld.Strictly(database);
        var usual = await world.Imported(OrderWorld.Told("9"));
        var id = await world.Imported(ReviewWorld.Worth(500));

        (await world.Approve(usual, OrderWorld.Ana)).Problem!.Code.ShouldBe("orders.not_in_review");
        (await world.Approve(Ids.New(TestClock.Start), OrderWorld.Ana)).Problem!.Code.ShouldBe("orders.not_found");
        (await world.Approve(id, Actor.Rule("rule"))).Problem!.Code.ShouldBe("orders.approval_by_person");
        (await world.Order(id)).Review.ShouldBe(ReviewState.Open);
        (await world.Approve(id, OrderWorld.Ana)).Ok.ShouldBeTrue();
        (await world.Approve(id, ReviewWorld.Bea)).Problem!.Code.ShouldBe("orders.not_in_review");
    }
}

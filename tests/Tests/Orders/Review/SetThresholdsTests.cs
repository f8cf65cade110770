using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Review;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Review;

public sealed class SetThresholdsTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task They_are_kept_told_and_the_same_again_changes_nothing(string database)
    {
        await using var world = await OrderWorld.On(database);
        var wish = ReviewThresholds.Usual with { OneAbove = 250, SkuUnits = null };

        (await world.Thresholds(ReviewThresholds.Usual)).Ok.ShouldBeTrue();
        (await world.Thresholds(wish)).Ok.ShouldBeTrue();
        (await world.Thresholds(wish)).Ok.ShouldBeTrue();

        (await world.World.Db(db => ReviewRules.Now(db, TestContext.Current.CancellationToken))).ShouldBe(wish);
        var told = (await world.Facts(world.World.WorkspaceId)).Where(fact => fact.Is<ReviewRulesSet>()).ToList();
        told.ShouldHaveSingleItem().Body<ReviewRulesSet>().ShouldBe(wish.ToFact());
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_makes_no_sense_is_refused_by_the_field(string database)
    {
        await using var world = await OrderWorld.On(database);
        var zero = (await world.Thresholds(ReviewThresholds.Usual with { SkuUnits = 0 })).Problem!;
        var below = (await world.Thresholds(ReviewThresholds.Usual with { TwoAbove = 10 })).Problem!;

        (zero.Code, zero.Field).ShouldBe(("orders.threshold_out_of_range", "skuUnits"));
        (below.Code, below.Field).ShouldBe(("orders.threshold_second_below_first", "twoAbove"));
        (await world.World.Db(db => ReviewRules.Now(db, TestContext.Current.CancellationToken)))
            .ShouldBe(ReviewThresholds.Usual);
    }
}

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Review;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Review;

/// <summary>Orders that need a second look.</summary>
internal static class ReviewWorld
{
    public static readonly Actor Bea = Actor.Person(Ids.New(TestClock.Start.AddDays(1)), "Bea");

    public static readonly ReviewThresholds Strict = ReviewThresholds.Usual with { OneAbove = 100, TwoAbove = 1_000 };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<Result<ReviewThresholds>> Thresholds(this OrderWorld world, ReviewThresholds wish) =>
        world.With<SetThresholds, Result<ReviewThresholds>>(set => set.Run(wish, OrderWorld.Ana, Ct));

    /// <summary>A released order of this total, in stock, with nothing else unusual.</summary>
    public static ChannelOrder Worth(long major, string number = "1") => OrderWorld.Told(number) with
    {
        Total = new(major * 100, "USD"), Shipping = new((major * 100) - 5_100, "USD"),
    };

    public static async Task<OrderWorld> Strictly(string database)
    {
        var world = await OrderWorld.On(database);
        (await world.Thresholds(Strict)).Ok.ShouldBeTrue();
        return world;
    }

    public static Task<Result<Guid>> Approve(this OrderWorld world, Guid id, Actor by) =>
        world.With<ApproveOrder, Result<Guid>>(approve => approve.Run(id, null, by, Ct));

    public static Task<Result<Guid>> Reject(this OrderWorld world, Guid id, Actor by, string? reason = "fraud?") =>
        world.With<RejectOrder, Result<Guid>>(reject => reject.Run(id, reason, by, Ct));
}

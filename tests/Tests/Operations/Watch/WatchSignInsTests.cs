using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchSignInsTests
{
    private static readonly Guid Person = Ids.New(TestClock.Start);

    [Theory, ClassData(typeof(Databases))]
    public async Task Tries_on_a_locked_account_are_counted_and_over_after_an_hour_without_one(string database)
    {
        await using var world = await OrderWorld.On(database);
        await Refused(world, "wrong_password");
        await Refused(world, "locked_out");
        await Refused(world, "locked_out");
        await world.World.React("operations.watch_sign_ins");

        var alert = await world.Only();
        (alert.Kind, alert.Severity, alert.Count, alert.Detail)
            .ShouldBe((AlertKind.SignInAttacked, AlertSeverity.Critical, 2, "203.0.113.7"));

        world.Clock.Advance(TimeSpan.FromMinutes(59));
        await world.Look();
        await Refused(world, "locked_out");
        await world.World.React("operations.watch_sign_ins");
        alert = await world.Only();
        (alert.Status, alert.Count).ShouldBe((AlertStatus.Open, 3));

        world.Clock.Advance(TimeSpan.FromMinutes(60));
        await world.Look();
        (await world.Only()).Status.ShouldBe(AlertStatus.Cleared);
    }

    private static Task<int> Refused(OrderWorld world, string cause) => world.InWork<AppDb, int>(db =>
    {
        db.Tell(new SignInRefused(cause, "203.0.113.7"), Person, Actor.System);
        return Task.FromResult(0);
    });
}

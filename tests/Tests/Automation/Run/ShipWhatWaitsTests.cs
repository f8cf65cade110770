using CreatorFlow.Automation.Contracts;
using CreatorFlow.Automation.Run;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Automation.Run;

public class ShipWhatWaitsTests
{
    private const string Reaction = "automation.ship_ready_orders";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Resumed_it_ships_what_became_ready_meanwhile(string database)
    {
        await using var seller = await Started(database);
        await Switch(seller, rule => rule.Pause(Seller.Ana, Ct));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();
        await seller.World.React(Reaction);
        await seller.World.RunJobs(ShipWhatWaits.JobKind);
        (await order.Status()).ShouldBe(OrderStatus.Ready);

        await Switch(seller, rule => rule.Resume(Seller.Ana, Ct));
        await seller.World.RunJobs(ShipWhatWaits.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Labelling);
        (await order.Facts())[^1].Why!.Code.ShouldBe("automation.order_ready");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_request_to_cancel_that_was_withdrawn_is_noticed_within_a_minute(string database)
    {
        await using var seller = await Started(database);
        var order = await seller.Order(("CANDLE", 2))
            .Where(word => word with { CancelAsked = true }).Imported().Released();
        await seller.World.React(Reaction);
        await seller.World.RunJobs(ShipWhatWaits.JobKind);
        (await order.Status()).ShouldBe(OrderStatus.Ready);

        await order.Says(word => word with { CancelAsked = false });
        seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await seller.World.RunJobs(ShipWhatWaits.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Labelling);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_looks_again_every_minute_by_one_job(string database)
    {
        await using var seller = await Started(database);
        await Start(seller);

        (await seller.World.RunJobs(ShipWhatWaits.JobKind)).ShouldBe(1);

        var job = await seller.World.Db(db => db.Set<JobRow>().AsNoTracking()
            .SingleAsync(own => own.Kind == ShipWhatWaits.JobKind, Ct));
        (job.State, job.Attempts, job.DueAt).ShouldBe((JobState.Ready, 0, TestClock.Start.AddMinutes(1)));
    }

    private static async Task<Seller> Started(string database)
    {
        var seller = await Seller.On(database, ("CANDLE", 5));
        await Start(seller);
        return seller;
    }

    private static Task<int> Start(Seller seller) => seller.InWork<IAutomationSwitch, int>(async rule =>
    {
        await rule.Start(Ct);
        return 0;
    });

    private static async Task Switch(Seller seller, Func<IAutomationSwitch, Task<Result<bool>>> to) =>
        (await seller.Do(to)).Ok.ShouldBeTrue();
}

using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class StopBulkTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task What_it_did_not_reach_stays_untouched_and_what_it_did_can_be_undone(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 50));
        var ids = await seller.Orders(3);
        var operation = (await seller.Start(BulkWorld.Wish("hold", ids, "odd"))).Value;

        (await seller.Stop(operation.Id)).Value.State.ShouldBe(BulkState.Stopping);
        (await seller.Stop(operation.Id)).Problem!.Code.ShouldBe("orders.bulk_not_running");
        await seller.World.RunJobs(RunBulk.JobKind);

        var stopped = await seller.Bulk(operation.Id);
        (stopped.State, stopped.Counts()).ShouldBe((BulkState.Stopped, (3, 0, 0, 0, 0)));
        (await seller.Results(operation.Id)).ShouldAllBe(own => own.Result == BulkResult.Waiting);
        (await seller.Standing()).ShouldBe("Ready 3");
        (await seller.Facts(nameof(BulkEnded)))[0].Body<BulkEnded>().Stopped.ShouldBeTrue();
        (await seller.Undo(operation.Id)).Problem!.Code.ShouldBe("orders.bulk_nothing_to_undo");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_what_runs_here_can_be_stopped(string database)
    {
        await using var seller = await Seller.On(database, (BulkWorld.Candle, 50));
        var operation = await seller.Done(BulkWorld.Wish("hold", await seller.Orders(1), "odd"));

        (await seller.Stop(operation.Id)).Problem!.Code.ShouldBe("orders.bulk_not_running");
        var elsewhere = await seller.Stop(operation.Id, Ids.New(TestClock.Start));

        (elsewhere.Problem!.Code, elsewhere.Problem.Kind).ShouldBe(("orders.bulk_not_found", ProblemKind.NotFound));
    }
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Reconcile;

public sealed class SyncStockTests
{
    private static readonly Actor Ann = Actor.Person(Ids.New(TestClock.Start), "Ann");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task One_SKU_is_compared_and_repaired_without_waiting(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7), ("p2", "B", 5));
        await world.RunJobs(ReconcileStock.JobKind);
        Reconciled.Drift(world, "A", 9);
        Reconciled.Drift(world, "B", 9);

        (await Sync(world, shopId, "A")).Ok.ShouldBeTrue();
        await world.RunJobs(ReconcileStock.JobKind);
        await world.RunJobs(ReconcileStock.JobKind);
        await world.RunJobs(PushStock.JobKind);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.RunJobs(ReconcileStock.JobKind);

        world.Vendor.Pushed.ShouldBe([("p1", "id-A", 7)]);
        var run = (await Reconciled.Runs(world))[^1];
        (run.Sku, run.AskedBy, run.Compared, run.Repaired).ShouldBe(("A", "Ann", 1, 1));
        (await world.Jobs(ReconcileStock.JobKind)).ShouldHaveSingleItem().Key.ShouldBe(shopId.ToString("N"));
    }

    [Fact]
    public async Task All_of_a_shop_is_compared_at_once_and_twice_asked_is_once_done()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));
        await world.RunJobs(ReconcileStock.JobKind);

        (await Sync(world, shopId, null)).Ok.ShouldBeTrue();
        (await Sync(world, shopId, null)).Ok.ShouldBeTrue();
        await world.RunJobs(ReconcileStock.JobKind);

        (await Reconciled.Runs(world)).Select(run => run.AskedBy).ShouldBe([null, "Ann"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_asked_is_not_named_by_the_comparisons_that_follow(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));
        (await Sync(world, shopId, null)).Ok.ShouldBeTrue();
        await world.RunJobs(ReconcileStock.JobKind);

        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.RunJobs(ReconcileStock.JobKind);

        (await Reconciled.Runs(world)).Select(run => run.AskedBy).ShouldBe(["Ann", null]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Asked_while_one_is_at_work_it_runs_once_more_afterwards(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));
        Reconciled.Drift(world, "A", 9);
        await world.RunJobs(ReconcileStock.JobKind);

        (await Sync(world, shopId, null)).Ok.ShouldBeTrue();
        await world.RunJobs(ReconcileStock.JobKind);
        await world.RunJobs(PushStock.JobKind);
        Reconciled.Drift(world, "A", 7);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.RunJobs(ReconcileStock.JobKind);
        await world.RunJobs(ReconcileStock.JobKind);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await world.RunJobs(ReconcileStock.JobKind);

        (await Reconciled.Runs(world)).Select(run => run.AskedBy).ShouldBe([null, "Ann", null]);
    }

    [Fact]
    public async Task A_SKU_that_the_shop_does_not_sell_is_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));

        (await Sync(world, shopId, "B")).Problem!.Code.ShouldBe("channels.not_listed");
        (await world.Jobs(ReconcileStock.JobKind)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_shop_that_is_not_there_or_not_connected_is_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));
        (await Sync(world, Ids.New(TestClock.Start), null)).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await Sync(world, shopId, null, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("channels.unknown_shop");
        await world.With<LoseAccess, bool>(lose => lose.Run(world.World.WorkspaceId, shopId, "revoked", Ct));

        (await Sync(world, shopId, null)).Problem!.Code.ShouldBe("channels.not_connected");
    }

    private static Task<Result<Guid>> Sync(ChannelWorld world, Guid shopId, string? sku, Guid? workspaceId = null) =>
        world.With<SyncStock, Result<Guid>>(sync => sync.Run(shopId, sku, Ann, Ct), workspaceId);
}

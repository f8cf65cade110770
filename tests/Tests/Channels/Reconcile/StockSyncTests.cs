using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Reconcile;

public sealed class StockSyncTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task It_says_what_waits_how_long_pushes_take_and_how_right_numbers_were(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Reconciled.Listed(world, ("p1", "A", 7), ("p2", "B", 5));
        Reconciled.Drift(world, "B", 9);
        await Reconciled.Whole(world);
        Reconciled.Drift(world, "B", 5);
        await world.World.React("channels.push_stock");
        await Push(world);
        await world.Reserved("A", 2);
        await world.World.React("channels.push_stock");
        await Push(world);
        await world.Reserved("A", 1);
        await world.World.React("channels.push_stock");
        world.Clock.Advance(TimeSpan.FromSeconds(30));

        var shop = (await All(world)).ShouldHaveSingleItem();

        (shop.Shop, shop.Waiting, shop.ScorePercent, shop.Differed).ShouldBe(("Kettle Shop", 1, 50m, 1));
        shop.OldestWaitingAt.ShouldBe(world.Clock.GetUtcNow() - TimeSpan.FromSeconds(30));
        (shop.PushMsP50, shop.PushMsP95, shop.Measured).ShouldBe((2_000, 2_000, 1));
        (await world.With<StockSync, ShopSync?>(sync => sync.One(shop.ShopId, Ct))).ShouldBe(shop);
        (await world.With<StockSync, ShopSync?>(sync => sync.One(Ids.New(TestClock.Start), Ct))).ShouldBeNull();
        LiveStockSync.Of([shop], world.Clock.GetUtcNow()).ShouldBe(new StockSyncNow(2_000, 2_000, 1, 30, 1));
    }

    [Fact]
    public async Task Before_anything_was_sent_or_compared_nothing_is_said_of_it()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        (await All(world)).ShouldBe([new ShopSync(shopId, "Kettle Shop", 0, null, null, 0)]);
        (await All(world, Ids.New(TestClock.Start))).ShouldBeEmpty();
        LiveStockSync.Of([], TestClock.Start).ShouldBe(new StockSyncNow(0, 0, 0, 0, 0));
    }

    private static async Task Push(ChannelWorld world)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.RunJobs(PushStock.JobKind);
    }

    private static Task<IReadOnlyList<ShopSync>> All(ChannelWorld world, Guid? workspaceId = null) =>
        world.With<IStockSync, IReadOnlyList<ShopSync>>(sync => sync.All(Ct), workspaceId);
}

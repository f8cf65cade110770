using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Reconcile;

public sealed class ReconcileStockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_differs_is_repaired_and_what_was_found_and_set_is_kept(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Reconciled.Listed(world, ("p1", "A", 7), ("p1", "B", 5), ("p2", "C", 4));
        Reconciled.Drift(world, "A", 9);

        await Reconciled.Whole(world);

        world.Vendor.Pushed.ShouldBe([("p1", "id-A", 7)]);
        var run = (await Reconciled.Runs(world)).ShouldHaveSingleItem();
        (run.Compared, run.OnTheWay, run.Repaired, run.Unrepaired).ShouldBe((3, 0, 1, 0));
        decimal.Round(run.Score, 2).ShouldBe(66.67m);
        var difference = (await Reconciled.Differences(world)).ShouldHaveSingleItem();
        (difference.Sku, difference.Found, difference.Should, difference.Sent, difference.Outcome)
            .ShouldBe(("A", 9, 7, (int?)7, DifferenceOutcome.Repaired));
        (await world.World.Db(db => db.Set<StockPush>().SingleAsync(Ct))).IsRepair.ShouldBeTrue();
        (await world.Facts()).ShouldContain(nameof(StockReconciled));
    }

    [Fact]
    public async Task It_comes_again_every_five_minutes()
    {
        await using var world = await ChannelWorld.On();
        await Reconciled.Listed(world, ("p1", "A", 7));

        await world.RunJobs(ReconcileStock.JobKind);

        var run = (await Reconciled.Runs(world)).ShouldHaveSingleItem();
        (run.Compared, run.Score, run.EndedAt).ShouldBe((1, 100m, TestClock.Start));
        (await world.Jobs(ReconcileStock.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBe(TestClock.Start + TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task What_is_on_its_way_is_gone_at_the_second_look_and_no_difference()
    {
        await using var world = await ChannelWorld.On();
        await Reconciled.Listed(world, ("p1", "A", 7));
        Reconciled.Drift(world, "A", 6);
        await world.RunJobs(ReconcileStock.JobKind);
        await world.Reserved("A", 1);

        await Reconciled.GoOn(world);

        var run = (await Reconciled.Runs(world)).ShouldHaveSingleItem();
        (run.OnTheWay, run.Repaired, run.Unrepaired, run.Score).ShouldBe((1, 0, 0, 100m));
        world.Vendor.Pushed.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_channel_refuses_is_left_and_told()
    {
        await using var world = await ChannelWorld.On();
        await Reconciled.Listed(world, ("p1", "A", 7));
        Reconciled.Drift(world, "A", 9);
        world.Vendor.Refusals["id-A"] = "12052901: product status forbids";

        await Reconciled.Whole(world);

        var difference = (await Reconciled.Differences(world)).ShouldHaveSingleItem();
        (difference.Outcome, difference.Sent, difference.Detail)
            .ShouldBe((DifferenceOutcome.Refused, (int?)null, "12052901: product status forbids"));
        (await Reconciled.Runs(world)).Single().Score.ShouldBe(0m);
    }

    [Fact]
    public async Task A_number_too_low_is_left_until_orders_are_known()
    {
        await using var world = await ChannelWorld.On();
        await Reconciled.Listed(world, ("p1", "A", 7));
        Reconciled.Drift(world, "A", 3);

        await Reconciled.Whole(world);

        (await Reconciled.Differences(world)).Single().Outcome.ShouldBe(DifferenceOutcome.Waiting);
        (await Reconciled.Runs(world)).Single().Unrepaired.ShouldBe(1);
    }

    [Fact]
    public async Task A_shop_that_is_not_reached_any_more_leaves_its_differences_as_failed()
    {
        await using var world = await ChannelWorld.On();
        await Reconciled.Listed(world, ("p1", "A", 7));
        Reconciled.Drift(world, "A", 9);
        await world.RunJobs(ReconcileStock.JobKind);
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy");
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await world.RunJobs(ReconcileStock.JobKind);
        await world.RunJobs(PushStock.JobKind);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.RunJobs(ReconcileStock.JobKind);
        (await Reconciled.Runs(world)).Single().EndedAt.ShouldBeNull();

        world.Clock.Advance(TimeSpan.FromMinutes(2));
        await world.RunJobs(ReconcileStock.JobKind);

        (await Reconciled.Differences(world)).Single().Outcome.ShouldBe(DifferenceOutcome.Failed);
        (await Reconciled.Runs(world)).Single().Unrepaired.ShouldBe(1);
    }

    [Fact]
    public async Task A_silent_channel_is_asked_again_later()
    {
        await using var world = await ChannelWorld.On();
        await Reconciled.Listed(world, ("p1", "A", 7));
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy");

        await world.RunJobs(ReconcileStock.JobKind);

        (await world.Jobs(ReconcileStock.JobKind)).ShouldHaveSingleItem().Trouble.ShouldBe("busy");
        (await Reconciled.Runs(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task All_numbers_of_a_large_shop_are_compared_a_hundred_products_a_call()
    {
        await using var world = await ChannelWorld.On();
        var skus = Enumerable.Range(0, 1_250).Select(i => ($"p{i / 5:D4}", $"S{i:D5}", 10)).ToArray();
        await Reconciled.Listed(world, skus);
        var before = world.Vendor.Looks;

        await world.RunJobs(ReconcileStock.JobKind);

        (await Reconciled.Runs(world)).Single().Compared.ShouldBe(1_250);
        (world.Vendor.Looks - before).ShouldBe(3);
    }

    [Fact]
    public async Task What_is_older_than_three_days_is_forgotten()
    {
        await using var world = await ChannelWorld.On();
        await Reconciled.Listed(world, ("p1", "A", 7));
        Reconciled.Drift(world, "A", 9);
        await Reconciled.Whole(world);
        Reconciled.Drift(world, "A", 7);
        world.Clock.Advance(TimeSpan.FromDays(4));

        await world.RunJobs(ReconcileStock.JobKind);

        (await Reconciled.Runs(world)).ShouldHaveSingleItem();
        (await Reconciled.Differences(world)).ShouldBeEmpty();
        (await world.World.Db(db => db.Set<StockPush>().CountAsync(Ct))).ShouldBe(0);
    }
}

/// <summary>Shops that are compared.</summary>
internal static class Reconciled
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A connected shop that lists these, and offers what it lists.</summary>
    public static async Task<Guid> Listed(ChannelWorld world, params (string Product, string Sku, int Units)[] skus)
    {
        var shopId = await world.Connected();
        world.Vendor.Pages.Enqueue(
            new([.. skus.Select(own => ChannelWorld.Listed(own.Product, own.Sku, own.Units))], null));
        await world.RunJobs(PullCatalogue.JobKind);

        foreach (var (product, sku, units) in skus)
        {
            world.Vendor.Offers[sku] = new OfferedSku(product, "id-" + sku, [new("w1", units)]);
        }

        return shopId;
    }

    /// <summary>The channel offers another number.</summary>
    public static void Drift(ChannelWorld world, string sku, int units) =>
        world.Vendor.Offers[sku] = world.Vendor.Offers[sku] with { Warehouses = [new("w1", units)] };

    /// <summary>A comparison from the first look to the end.</summary>
    public static async Task Whole(ChannelWorld world)
    {
        await world.RunJobs(ReconcileStock.JobKind);
        await GoOn(world);
    }

    /// <summary>From the second look to the end.</summary>
    public static async Task GoOn(ChannelWorld world)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(10));
        await world.RunJobs(ReconcileStock.JobKind);
        await world.RunJobs(PushStock.JobKind);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await world.RunJobs(ReconcileStock.JobKind);
    }

    public static Task<List<Reconciliation>> Runs(ChannelWorld world) => world.World.Db(
        db => db.Set<Reconciliation>().AsNoTracking().OrderBy(run => run.Id).ToListAsync(Ct));

    public static Task<List<StockDifference>> Differences(ChannelWorld world) => world.World.Db(
        db => db.Set<StockDifference>().AsNoTracking().OrderBy(own => own.Sku).ToListAsync(Ct));
}

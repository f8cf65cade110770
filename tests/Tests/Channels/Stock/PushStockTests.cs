using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.Stock;

public sealed class PushStockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_what_differs_is_set_in_one_call_a_product(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Listed(world, ("p1", "A", 7), ("p1", "B", 5), ("p2", "C", 4));
        Offer(world, "p1", "A", 9);
        Offer(world, "p1", "B", 5);
        Offer(world, "p2", "C", 4);

        await Changed(world);

        world.Vendor.Pushed.ShouldBe([("p1", "id-A", 7)]);
        (await Listing(world, "A")).PushedQuantity.ShouldBe(7);
        (await Listing(world, "B")).PushedQuantity.ShouldBeNull();
        (await world.Jobs(PushStock.JobKind)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_of_one_product_are_coalesced()
    {
        await using var world = await ChannelWorld.On();
        await Listed(world, ("p1", "A", 7), ("p1", "B", 5), ("p2", "C", 4));

        await world.World.React("channels.push_stock");
        await world.Stocked("D", 1);
        await world.World.React("channels.push_stock");

        (await world.Jobs(PushStock.JobKind)).Select(job => job.Key[^2..]).ShouldBe(["p1", "p2"]);
        (await world.RunJobs(PushStock.JobKind)).ShouldBe(0);
    }

    [Fact]
    public async Task A_number_too_low_at_the_channel_waits_until_orders_are_known()
    {
        await using var world = await ChannelWorld.On();
        await Listed(world, ("p1", "A", 7));
        Offer(world, "p1", "A", 3);

        await Changed(world);

        world.Vendor.Pushed.ShouldBeEmpty();
        (await Listing(world, "A")).Look.ShouldBe(new ChannelLook(7, world.Clock.GetUtcNow()));
        (await world.Jobs(PushStock.JobKind)).ShouldHaveSingleItem().State.ShouldBe(JobState.Ready);
        (await world.Jobs(SweepOrders.JobKind)).ShouldHaveSingleItem();
        (await Log(world)).ShouldHaveSingleItem().Move.ShouldBe(StockMove.Waiting);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_way_from_the_change_to_the_answer_is_measured(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Listed(world, ("p1", "A", 7));
        await world.World.React("channels.push_stock");
        await Changed(world);
        Offer(world, "p1", "A", 7);
        await world.Reserved("A", 2);
        await world.World.React("channels.push_stock");
        (await Listing(world, "A")).ChangedAt.ShouldBe(TestClock.Start);
        world.Clock.Advance(TimeSpan.FromSeconds(1.5));

        await world.RunJobs(PushStock.JobKind);

        var push = (await Log(world)).ShouldHaveSingleItem();
        (push.Sku, push.Move, push.Expected, push.Found, push.Ours, push.Sent, push.TookMs, push.IsRepair)
            .ShouldBe(("A", StockMove.Lowered, (int?)null, 7, 5, (int?)5, (int?)1_500, false));
        (await Listing(world, "A")).ChangedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Of_changes_that_follow_fast_the_newest_number_is_sent_once()
    {
        await using var world = await ChannelWorld.On();
        await Listed(world, ("p1", "A", 7));
        await Changed(world);
        Offer(world, "p1", "A", 7);
        await world.Reserved("A", 2);
        world.Clock.Advance(TimeSpan.FromMilliseconds(200));
        await world.Reserved("A", 3);
        await world.World.React("channels.push_stock");
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        await world.RunJobs(PushStock.JobKind);

        world.Vendor.Pushed.ShouldBe([("p1", "id-A", 2)]);
        (await Log(world)).ShouldHaveSingleItem().TookMs.ShouldBe(1_200);
    }

    [Fact]
    public async Task What_the_channel_refuses_is_shown_and_the_rest_goes_on()
    {
        await using var world = await ChannelWorld.On();
        await Listed(world, ("p1", "A", 7), ("p1", "B", 5));
        Offer(world, "p1", "A", 9);
        Offer(world, "p1", "B", 9);
        world.Vendor.Refusals["id-A"] = "12052901: product status forbids";

        await Changed(world);

        (await Listing(world, "A")).Trouble.ShouldBe("12052901: product status forbids");
        (await Listing(world, "B")).PushedQuantity.ShouldBe(5);
        (await world.Facts()).Count(kind => kind == nameof(StockRefused)).ShouldBe(1);
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await Changed(world);
        (await world.Facts()).Count(kind => kind == nameof(StockRefused)).ShouldBe(1);
        (await world.Jobs(PushStock.JobKind)).ShouldHaveSingleItem().State.ShouldBe(JobState.Dead);
    }

    [Fact]
    public async Task A_silent_channel_is_tried_again()
    {
        await using var world = await ChannelWorld.On();
        await Listed(world, ("p1", "A", 7));
        Offer(world, "p1", "A", 9);
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy");

        await Changed(world);

        (await world.Jobs(PushStock.JobKind)).ShouldHaveSingleItem().Trouble.ShouldBe("busy");
        (await Listing(world, "A")).PushedQuantity.ShouldBeNull();
    }

    [Fact]
    public async Task A_change_during_a_push_is_pushed_after_the_usual_delay()
    {
        await using var world = await ChannelWorld.On();
        await Listed(world, ("p1", "A", 7));
        await world.World.React("channels.push_stock");
        Offer(world, "p1", "A", 7);
        world.Vendor.Meanwhile = async () =>
        {
            world.Clock.Advance(TimeSpan.FromMilliseconds(5));
            await world.Reserved("A", 2);
            await world.World.React("channels.push_stock");
        };
        await Changed(world);
        world.Vendor.Pushed.ShouldBe([("p1", "id-A", 5)]);
        world.Vendor.Meanwhile = null;
        (await Listing(world, "A")).ChangedAt.ShouldBe(TestClock.Start + TimeSpan.FromMilliseconds(5));

        (await world.Jobs(PushStock.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBe(world.Clock.GetUtcNow() + TimeSpan.FromSeconds(1));
    }

    private static async Task Listed(ChannelWorld world, params (string Product, string Sku, int Units)[] skus)
    {
        await world.Connected();
        world.Vendor.Pages.Enqueue(
            new([.. skus.Select(own => ChannelWorld.Listed(own.Product, own.Sku, own.Units))], null));
        await world.RunJobs(PullCatalogue.JobKind);
    }

    private static void Offer(ChannelWorld world, string product, string sku, int units) =>
        world.Vendor.Offers[sku] = new OfferedSku(product, "id-" + sku, [new("w1", units)]);

    /// <summary>Has all products pushed.</summary>
    private static async Task Changed(ChannelWorld world)
    {
        await world.World.Db(async _ =>
        {
            await using var scope = world.World.Scope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var products = await db.Set<Listing>()
                .Select(row => new { row.ShopId, row.ProductId }).Distinct().ToListAsync(Ct);
            await using var work = await db.Begin(Ct);
            await scope.ServiceProvider.GetRequiredService<IJobQueue>().Enqueue(
                [.. products.Select(own => PushStock.For(own.ShopId, own.ProductId, world.Clock.GetUtcNow()))], Ct);
            await work.Commit(Ct);
            return products.Count;
        });
        await world.RunJobs(PushStock.JobKind);
    }

    private static Task<List<StockPush>> Log(ChannelWorld world) =>
        world.World.Db(db => db.Set<StockPush>().AsNoTracking().OrderBy(push => push.Id).ToListAsync(Ct));

    private static Task<Listing> Listing(ChannelWorld world, string sku) =>
        world.World.Db(db => db.Set<Listing>().AsNoTracking().FirstAsync(row => row.Sku == sku, Ct));
}

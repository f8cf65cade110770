using CreatorFlow.Channels;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Returns;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Returns;

public sealed class SweepAftersalesTests
{
    private static readonly DateTimeOffset At = TestClock.Start - TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Changed_returns_and_the_orders_of_changed_cancellations_are_hinted_once(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        world.Vendor.ReturnChanges.Enqueue(new([new("r1", "o1", At), new("r2", "o2", At)], "next"));
        world.Vendor.ReturnChanges.Enqueue(new([new("r3", "o3", At.AddSeconds(5))], null));
        world.Vendor.CancellationChanges.Enqueue(new([new("c1", "o4", At)], null));
        await world.RunJobs(SweepAftersales.JobKind);

        var hints = await world.Inbox();
        hints.Where(row => row.Topic == ReturnHint.Topic)
            .Select(row => ReturnHint.FromJson(row.Body).ReturnId).Order().ShouldBe(["r1", "r2", "r3"]);
        hints.Where(row => row.Topic == ChannelHint.OrderTopic)
            .Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId).ShouldBe(["o4"]);
        hints.ShouldAllBe(row => row.Lane == shopId.ToString("N"));

        world.Vendor.ReturnChanges.Enqueue(new([new("r3", "o3", At.AddSeconds(5))], null));
        await Later(world);
        (await world.Inbox()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_next_sweep_reaches_back_behind_the_newest_change_of_each()
    {
        await using var world = await ChannelWorld.On();
        await world.Listening();
        world.Vendor.ReturnChanges.Enqueue(new([new("r1", "o1", At)], null));
        await world.RunJobs(SweepAftersales.JobKind);
        await Later(world);

        var first = TestClock.Start - TimeSpan.FromDays(30) - TimeSpan.FromSeconds(30);
        world.Vendor.CaseSweeps.Select(sweep => (sweep.What, sweep.Since)).ShouldBe(
        [
            ("cancellations", first), ("returns", first),
            ("cancellations", first.AddMinutes(1)), ("returns", At - TimeSpan.FromSeconds(30)),
        ]);
    }

    [Fact]
    public async Task A_shop_that_does_not_tell_of_returns_keeps_its_orders_and_is_asked_again_later()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        world.Vendor.ReturnsFailure = new(ChannelFailureKind.Refused, "no scope", "105005");

        await world.RunJobs(SweepAftersales.JobKind);

        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.Connected);
        (await Job(world)).DueAt.ShouldBe(TestClock.Start + SweepAftersales.AskAgainAfter);
        (await Rows(world)).ShouldAllBe(row => row.Trouble == "no scope");
        world.Vendor.ReturnsFailure = null;
        world.Clock.Advance(SweepAftersales.AskAgainAfter);
        await world.RunJobs(SweepAftersales.JobKind);
        (await Rows(world)).ShouldAllBe(row => row.Trouble == null && row.SweptAt == world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_sweep_that_fails_comes_again_and_one_of_a_lost_shop_does_not()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        world.Vendor.ReturnsFailure = new(ChannelFailureKind.RateLimited, "slow down");
        await world.RunJobs(SweepAftersales.JobKind);
        (await Job(world)).DueAt.ShouldBe(TestClock.Start + TimeSpan.FromSeconds(2));

        world.Vendor.ReturnsFailure = new(ChannelFailureKind.Reconnect, "gone");
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.RunJobs(SweepAftersales.JobKind);

        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.NeedsReconnect);
        (await world.Jobs(SweepAftersales.JobKind)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shop_that_was_connected_before_is_swept_from_the_next_sweep_of_orders_on()
    {
        await using var world = await ChannelWorld.On();
        await world.Listening();
        await world.World.Db(db => db.Set<JobRow>().Where(job => job.Kind == SweepAftersales.JobKind)
            .ExecuteDeleteAsync(Ct));

        await world.RunJobs(SweepOrders.JobKind);
        (await world.RunJobs(SweepAftersales.JobKind)).ShouldBe(1);

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.RunJobs(SweepOrders.JobKind);
        (await world.RunJobs(SweepAftersales.JobKind)).ShouldBe(0);
    }

    private static async Task Later(ChannelWorld world)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await world.RunJobs(SweepAftersales.JobKind)).ShouldBe(1);
    }

    private static async Task<JobRow> Job(ChannelWorld world) =>
        (await world.Jobs(SweepAftersales.JobKind)).ShouldHaveSingleItem();

    private static Task<List<AftersalesSweep>> Rows(ChannelWorld world) =>
        world.World.Db(db => db.Set<AftersalesSweep>().AsNoTracking().ToListAsync(Ct));
}

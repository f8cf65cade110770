using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Sweep;

public sealed class SweepOrdersTests
{
    private static readonly DateTimeOffset At = TestClock.Start - TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_no_webhook_told_is_hinted_once(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        world.Vendor.Changes.Enqueue(new([new("1", At), new("2", At)], "next"));
        world.Vendor.Changes.Enqueue(new([new("3", At.AddSeconds(5))], null));
        await world.RunJobs(SweepOrders.JobKind);

        var hints = await world.Inbox();
        hints.Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId).Order().ShouldBe(["1", "2", "3"]);
        hints.Select(row => (row.Topic, row.Lane)).Distinct()
            .ShouldBe([(ChannelHint.OrderTopic, shopId.ToString("N"))]);
        (await world.Shop(shopId)).SweepCursor.ShouldBe(At.AddSeconds(5));

        world.Vendor.Changes.Enqueue(new([new("3", At.AddSeconds(5))], null));
        await Later(world);
        (await world.Inbox()).Count.ShouldBe(3);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_a_shop_that_is_new_what_is_to_be_shipped_is_read_before_what_is_past(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await world.Listening();
        world.Vendor.Changes.Enqueue(new([Past("1"), new("2", At), Past("3")], "next"));
        world.Vendor.Changes.Enqueue(new([new("4", At)], null));

        await world.RunJobs(SweepOrders.JobKind);

        (await world.Inbox()).Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId)
            .ShouldBe(["2", "4", "1", "3"]);

        static ChangedOrder Past(string id) => new(id, At) { IsPast = true };
    }

    [Fact]
    public async Task The_next_sweep_reaches_back_behind_the_newest_change()
    {
        await using var world = await ChannelWorld.On();
        await world.Listening();
        world.Vendor.Changes.Enqueue(new([new("1", At)], null));
        await world.RunJobs(SweepOrders.JobKind);
        await Later(world);

        world.Vendor.Sweeps.Select(sweep => sweep.Since).ShouldBe(
            [TestClock.Start - TimeSpan.FromDays(30) - TimeSpan.FromSeconds(30), At - TimeSpan.FromSeconds(30)]);
    }

    [Fact]
    public async Task What_was_fetched_is_not_hinted_again()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        world.Vendor.Known.Add(Order("1", At));
        await Fetch(world, shopId, "1");
        world.Vendor.Changes.Enqueue(new([new("1", At), new("1", At.AddSeconds(1))], null));

        await world.RunJobs(SweepOrders.JobKind);

        (await world.Inbox()).ShouldHaveSingleItem().DedupeKey
            .ShouldBe($"sweep:1:{At.AddSeconds(1).ToUnixTimeSeconds()}");
    }

    [Fact]
    public async Task We_are_caught_up_when_all_that_a_sweep_found_was_fetched()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        world.Vendor.Changes.Enqueue(new([new("1", At)], null));
        await world.RunJobs(SweepOrders.JobKind);
        await Later(world);
        (await world.Shop(shopId)).CaughtUpAt.ShouldBeNull("the empty second sweep is the next to be judged");

        await Later(world);
        (await world.Shop(shopId)).CaughtUpAt.ShouldBe(TestClock.Start + TimeSpan.FromMinutes(1));

        world.Vendor.Changes.Enqueue(new([new("2", At)], null));
        await Later(world);
        world.Vendor.Known.Add(Order("2", At));
        await Fetch(world, shopId, "2");
        await Later(world);
        (await world.Shop(shopId)).CaughtUpAt.ShouldBe(TestClock.Start + TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task A_failed_sweep_comes_again_and_counts_are_written_by_a_good_one()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        world.Vendor.Failure = new(ChannelFailureKind.RateLimited, "slow down");
        await world.RunJobs(SweepOrders.JobKind);
        (await world.Jobs(SweepOrders.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBe(TestClock.Start + TimeSpan.FromSeconds(2));
        world.Vendor.Failure = null;
        world.Vendor.Known.Add(Order("1", At));
        await Fetch(world, shopId, "1");

        await Later(world);

        (await world.Shop(shopId)).OrdersFetched.ShouldBe(1);
    }

    [Theory]
    [InlineData(ChannelFailureKind.Retry)]
    [InlineData(ChannelFailureKind.RateLimited)]
    public async Task A_sweep_that_fails_in_the_middle_goes_on_soon_behind_what_it_read(ChannelFailureKind kind)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        await world.RunJobs(SweepOrders.JobKind);
        var newest = TestClock.Start + TimeSpan.FromSeconds(40);
        world.Vendor.Changes.Enqueue(new([new("1", newest)], "next"));
        world.Vendor.LaterPagesFailure = new(kind, "not now");

        await Later(world);

        (await world.Inbox()).ShouldHaveSingleItem();
        (await world.Shop(shopId)).SweepCursor.ShouldBe(newest);
        (await world.Shop(shopId)).CaughtUpAt.ShouldBe(TestClock.Start, "only the sweep before saw the end");
        (await world.Jobs(SweepOrders.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBe(world.Clock.GetUtcNow() + TimeSpan.FromSeconds(3));

        world.Vendor.LaterPagesFailure = null;
        await Later(world);
        world.Vendor.Sweeps[^1].ShouldBe((newest - TimeSpan.FromSeconds(30), null));
    }

    [Fact]
    public async Task A_first_sweep_that_fails_in_the_middle_begins_again()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        world.Vendor.Changes.Enqueue(new([new("1", At)], "next"));
        world.Vendor.LaterPagesFailure = new(ChannelFailureKind.Retry, "not now");

        await world.RunJobs(SweepOrders.JobKind);

        (await world.Shop(shopId)).SweptAt.ShouldBeNull();
        (await world.Shop(shopId)).SweepCursor.ShouldBeNull();
        (await world.Jobs(SweepOrders.JobKind)).ShouldHaveSingleItem().Trouble.ShouldBe("not now");
    }

    [Fact]
    public async Task Sync_now_sweeps_at_once()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        await world.RunJobs(SweepOrders.JobKind);
        (await world.RunJobs(SweepOrders.JobKind)).ShouldBe(0);

        (await Sync(world, shopId)).Ok.ShouldBeTrue();

        (await world.RunJobs(SweepOrders.JobKind)).ShouldBe(1);
        (await world.RunJobs(PullCatalogue.JobKind)).ShouldBe(1);
    }

    [Fact]
    public async Task A_shop_of_another_workspace_is_not_synchronised()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();

        (await Sync(world, shopId, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("channels.unknown_shop");
    }

    private static Task<Result<Guid>> Sync(ChannelWorld world, Guid shopId, Guid? workspaceId = null) =>
        world.With<SyncShop, Result<Guid>>(sync => sync.Run(shopId, Ct), workspaceId);

    private static async Task Later(ChannelWorld world)
    {
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await world.RunJobs(SweepOrders.JobKind)).ShouldBe(1);
    }

    private static Task<int> Fetch(ChannelWorld world, Guid shopId, string order) => world.With<IChannels, int>(
        async channels => (await channels.FetchOrders(shopId, [order], Ct)).Count);

    private static ChannelOrder Order(string id, DateTimeOffset at) => new()
    {
        ExternalId = id,
        State = ChannelOrderState.OnHold,
        PlacedAt = at,
        UpdatedAt = at,
        Total = Money.Zero("USD"),
        Shipping = Money.Zero("USD"),
        Tax = Money.Zero("USD"),
        Lines = [],
    };
}

using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Webhooks.Subscriptions;

public sealed class CheckSubscriptionsTests
{
    private const string Here = "https://one.example/hooks";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_missing_or_goes_elsewhere_is_sent_here(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        world.Vendor.Topics.Remove("PRODUCTS");
        world.Vendor.Topics["ORDERS"] = "https://elsewhere.example/";
        world.Vendor.Topics["CHATS"] = "https://chats.example/";

        await world.RunJobs(CheckSubscriptions.JobKind);

        world.Vendor.Topics["ORDERS"].ShouldBe(Here);
        world.Vendor.Topics["PRODUCTS"].ShouldBe(Here);
        (await Rows(world)).Select(row => (row.Topic, row.State)).ShouldBe(
        [
            ("CHATS", SubscriptionState.Unwanted), ("ORDERS", SubscriptionState.Right),
            ("PRODUCTS", SubscriptionState.Right),
        ]);
        (await world.Shop(shopId)).SubscriptionsCheckedAt.ShouldBe(TestClock.Start);
        (await world.Facts()).ShouldContain(nameof(SubscriptionsChecked));
    }

    [Fact]
    public async Task A_topic_that_is_refused_hinders_no_other_and_is_told()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        world.Vendor.Topics.Clear();
        world.Vendor.RefusedTopics["ORDERS"] = "param event_type is invalid";

        await world.RunJobs(CheckSubscriptions.JobKind);

        var rows = await Rows(world);
        (rows[0].State, rows[0].Trouble).ShouldBe((SubscriptionState.Refused, "param event_type is invalid"));
        rows[1].State.ShouldBe(SubscriptionState.Right);
        (await world.Shop(shopId)).SubscriptionsWrong.ShouldBe(1);

        world.Vendor.RefusedTopics.Clear();
        await Repair(world, shopId);
        await world.RunJobs(CheckSubscriptions.JobKind);
        (await world.Shop(shopId)).SubscriptionsWrong.ShouldBe(0);
        (await Rows(world)).ShouldAllBe(row => row.State == SubscriptionState.Right);
    }

    [Fact]
    public async Task The_second_address_is_registered_instead_when_it_is_chosen()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        await world.RunJobs(CheckSubscriptions.JobKind);

        (await Choose(world, shopId, true)).ShouldBeNull();
        await world.RunJobs(CheckSubscriptions.JobKind);
        world.Vendor.Topics.Values.ShouldAllBe(address => address == "https://two.example/hooks");
        (await world.Facts()).ShouldContain(nameof(ReceiverChosen));

        (await Choose(world, shopId, true)).ShouldBe("channels.receiver_chosen");
        (await Choose(world, shopId, false)).ShouldBeNull();
        await world.RunJobs(CheckSubscriptions.JobKind);
        world.Vendor.Topics.Values.ShouldAllBe(address => address == Here);
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_is_asked_again_later()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy");

        await world.RunJobs(CheckSubscriptions.JobKind);

        (await world.Jobs(CheckSubscriptions.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBeGreaterThan(TestClock.Start);
        (await world.Shop(shopId)).SubscriptionsCheckedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Another_workspace_and_a_shop_that_lost_access_are_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        var other = Ids.New(TestClock.Start);

        (await Repair(world, shopId, other)).ShouldBe("channels.unknown_shop");
        (await Choose(world, shopId, true, other)).ShouldBe("channels.unknown_shop");
        await world.Lose(shopId);
        (await Repair(world, shopId)).ShouldBe("channels.not_connected");
        (await Choose(world, shopId, true)).ShouldBe("channels.not_connected");
        (await world.Shop(shopId)).UsesBackup.ShouldBeFalse();
    }

    private static Task<string?> Repair(ChannelWorld world, Guid shopId, Guid? workspaceId = null) =>
        world.With<RepairSubscriptions, string?>(
            async repair => (await repair.Run(shopId, Ct)).Problem?.Code, workspaceId);

    private static Task<string?> Choose(ChannelWorld world, Guid shopId, bool backup, Guid? workspaceId = null) =>
        world.With<ChooseReceiver, string?>(
            async choose => (await choose.Run(shopId, backup, Actor.System, Ct)).Problem?.Code, workspaceId);

    private static Task<List<WebhookSubscription>> Rows(ChannelWorld world) => world.World.Db(
        db => db.Set<WebhookSubscription>().AsNoTracking().OrderBy(row => row.Topic).ToListAsync(Ct));
}

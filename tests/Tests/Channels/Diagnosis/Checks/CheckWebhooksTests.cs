using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Channels.TikTokShop;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Diagnosis.Checks;

public sealed class CheckWebhooksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Topics_that_are_not_sent_here_are_registered()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.RunJobs(PullCatalogue.JobKind);
        world.Vendor.Topics.Remove("PRODUCTS");
        world.Vendor.Topics["ORDERS"] = "https://elsewhere.example/";

        var mended = (await world.Diagnose(shopId)).Of(CheckName.Webhooks);

        (mended.Finding, mended.Number).ShouldBe((CheckFinding.WebhooksRepaired, 2));
        world.Vendor.Topics.Values.ShouldAllBe(address => address == "https://one.example/hooks");
        (await States(world)).ShouldBe(
            [("ORDERS", SubscriptionState.Right), ("PRODUCTS", SubscriptionState.Right)]);
        (await world.Diagnose(shopId)).Of(CheckName.Webhooks).Finding.ShouldBe(CheckFinding.WebhooksRegistered);
    }

    [Fact]
    public async Task Where_a_person_chose_the_second_address_topics_are_sent_there()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.RunJobs(PullCatalogue.JobKind);
        await world.With<ChooseReceiver, bool>(
            async choose => (await choose.Run(shopId, true, Actor.System, Ct)).Problem is null);

        (await world.Diagnose(shopId)).Of(CheckName.Webhooks).Finding.ShouldBe(CheckFinding.WebhooksRepaired);

        world.Vendor.Topics.Values.ShouldAllBe(address => address == "https://two.example/hooks");
    }

    [Fact]
    public async Task Before_the_catalogue_is_read_nothing_is_registered()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        (await world.Diagnose(shopId)).Of(CheckName.Webhooks).Finding.ShouldBe(CheckFinding.NotChecked);
        world.Vendor.Topics.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_registration_that_is_refused_is_told_in_the_words_of_the_channel()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.RunJobs(PullCatalogue.JobKind);
        world.Vendor.Topics.Clear();
        world.Vendor.RefusedTopics["PRODUCTS"] = "address is not https";

        var webhooks = (await world.Diagnose(shopId)).Of(CheckName.Webhooks);

        (webhooks.Finding, webhooks.Detail).ShouldBe((CheckFinding.WebhooksRefused, "address is not https"));
        (await States(world)).ShouldBe(
            [("ORDERS", SubscriptionState.Right), ("PRODUCTS", SubscriptionState.Refused)]);
        (await world.Shop(shopId)).SubscriptionsWrong.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Once_what_was_refused_is_mended_nothing_is_wrong_any_more_and_the_sweeps_slow_down(
        string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        world.Vendor.RefusedTopics["PRODUCTS"] = "address is not https";
        await world.RunJobs(PullCatalogue.JobKind);
        await world.RunJobs(CheckSubscriptions.JobKind);
        (await world.Shop(shopId)).SubscriptionsWrong.ShouldBe(1);
        world.Vendor.RefusedTopics.Clear();
        await world.Lose(shopId);

        (await world.Diagnose(shopId)).Of(CheckName.Webhooks).Finding.ShouldBe(CheckFinding.WebhooksRepaired);

        (await world.Shop(shopId)).SubscriptionsWrong.ShouldBe(0);
        (await States(world)).ShouldAllBe(own => own.State == SubscriptionState.Right);
        await world.RunJobs(SweepOrders.JobKind);
        (await world.Shop(shopId)).SweepSeconds.ShouldBe(
            (int)TikTokShopSettingsTests.Options.SweepEvery.TotalSeconds);
    }

    [Fact]
    public async Task What_a_person_mended_at_the_channel_is_not_wrong_any_more()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.RefusedTopics["PRODUCTS"] = "address is not https";
        await world.RunJobs(PullCatalogue.JobKind);
        await world.RunJobs(CheckSubscriptions.JobKind);
        world.Vendor.Topics["PRODUCTS"] = "https://one.example/hooks";

        (await world.Diagnose(shopId)).Of(CheckName.Webhooks).Finding.ShouldBe(CheckFinding.WebhooksRegistered);

        (await world.Shop(shopId)).SubscriptionsWrong.ShouldBe(0);
    }

    private static async Task<List<(string Topic, SubscriptionState State)>> States(ChannelWorld world) =>
        (await world.World.Db(
            db => db.Set<WebhookSubscription>().AsNoTracking().OrderBy(row => row.Topic).ToListAsync(Ct)))
        .ConvertAll(row => (row.Topic, row.State));
}

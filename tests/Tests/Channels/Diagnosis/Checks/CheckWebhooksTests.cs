using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform;

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
        world.Vendor.Topics["ORDERS"] = "https://elsewhere.example/";

        var mended = (await world.Diagnose(shopId)).Of(CheckName.Webhooks);

        (mended.Finding, mended.Number).ShouldBe((CheckFinding.WebhooksRepaired, 2));
        world.Vendor.Topics.Values.ShouldAllBe(address => address == "https://one.example/hooks");
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
        world.Vendor.RefusedTopics["PRODUCTS"] = "address is not https";

        var webhooks = (await world.Diagnose(shopId)).Of(CheckName.Webhooks);

        (webhooks.Finding, webhooks.Detail).ShouldBe((CheckFinding.WebhooksRefused, "address is not https"));
    }
}

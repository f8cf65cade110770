using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Labels;

public sealed class SetLabelTermsTests
{
    private static readonly LabelTerms Thermal = new(LabelPaper.Zpl, LabelSize.A6, Handover.Pickup);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_set_goes_for_the_shop_and_is_told_once(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        (await Terms(world, shopId)).ShouldBe(LabelTerms.Usual);

        (await Set(world, shopId, Thermal)).Value
            .ShouldBe(new LabelTermsSet("Kettle Shop", LabelPaper.Zpl, LabelSize.A6, Handover.Pickup));
        (await Set(world, shopId, Thermal)).Ok.ShouldBeTrue();

        (await Terms(world, shopId)).ShouldBe(Thermal);
        (await world.Facts()).Count(kind => kind == nameof(LabelTermsSet)).ShouldBe(1);
    }

    [Fact]
    public async Task A_shop_of_another_workspace_is_unknown()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected(Ids.New(TestClock.Start));

        (await Set(world, shopId, Thermal)).Problem!.Code.ShouldBe("channels.unknown_shop");

        (await world.Facts()).ShouldNotContain(nameof(LabelTermsSet));
    }

    [Fact]
    public async Task A_channel_without_labels_says_so()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        (await world.With<IChannelLabels, Result<ChannelLabel>>(labels => labels.Buy(shopId, new("1"), null, Ct)))
            .Problem!.Code.ShouldBe("channels.no_labels");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Many_labels_of_a_shop_are_asked_for_at_the_same_moment(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();

        var all = await world.With<ChannelLabels, LabelTerms[]>(labels => Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => labels.Terms(shopId, Ct), Ct))));

        all.ShouldAllBe(terms => terms == LabelTerms.Usual);
    }

    internal static Task<Result<LabelTermsSet>> Set(ChannelWorld world, Guid shopId, LabelTerms terms) =>
        world.With<SetLabelTerms, Result<LabelTermsSet>>(set => set.Run(shopId, terms, Actor.System, Ct));

    private static Task<LabelTerms> Terms(ChannelWorld world, Guid shopId) =>
        world.With<ChannelLabels, LabelTerms>(labels => labels.Terms(shopId, Ct));
}

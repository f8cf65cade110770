using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Performance;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class ReadFiguresNowTests
{
    private static readonly Actor Ann = Actor.Person(Ids.New(TestClock.Start), "Ann");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_figures_are_read_now_and_the_history_says_who_asked(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        await Pull(world);
        world.Vendor.Sold();

        (await Run(world, shopId)).Value.ShouldBe(shopId);
        (await Run(world, shopId)).Value.ShouldBe(shopId);
        (await world.RunJobs(PullFigures.JobKind)).ShouldBe(1);

        (await Kept<ShopDay>(world)).ShouldHaveSingleItem().GmvMinor.ShouldBe(9_800);
        (await Told<ShopFiguresAsked>(world)).ShouldBe([new("Kettle Shop"), new("Kettle Shop")]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Figures_that_wait_after_a_failure_are_read_now_too(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        world.Vendor.Sold();
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy", null);
        await Pull(world);
        world.Vendor.Failure = null;

        (await Run(world, shopId)).Value.ShouldBe(shopId);

        (await world.RunJobs(PullFigures.JobKind)).ShouldBe(1);
        (await Kept<ShopDay>(world)).ShouldHaveSingleItem().GmvMinor.ShouldBe(9_800);
    }

    [Fact]
    public async Task A_shop_that_is_not_there_or_lost_its_access_is_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);
        await world.Lose(shopId);

        (await Run(world, Guid.Empty)).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await Run(world, shopId)).Problem!.Code.ShouldBe("channels.not_connected");
        (await Told<ShopFiguresAsked>(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_channel_that_tells_no_figures_is_refused_by_name()
    {
        await using var world = await ChannelWorld.On();
        world.Vendor.TellsFigures = false;
        var shopId = await Connected(world);

        var problem = (await Run(world, shopId)).Problem!;

        (problem.Code, problem.Facts["channel"]).ShouldBe(("channels.no_figures", "Scripted"));
        (await Told<ShopFiguresAsked>(world)).ShouldBeEmpty();
    }

    private static Task<Result<Guid>> Run(ChannelWorld world, Guid shopId) =>
        world.With<ReadFiguresNow, Result<Guid>>(read => read.Run(shopId, Ann, Ct));
}

using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Diagnosis;

public sealed class DiagnoseShopTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Asked_for_twice_it_runs_once(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Ask(shopId)));

        (await world.RunJobs(RunChecks.JobKind)).ShouldBe(1);
        (await world.RunJobs(RunChecks.JobKind)).ShouldBe(0);
    }

    [Fact]
    public async Task A_shop_of_another_workspace_is_unknown()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        (await world.Ask(shopId, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await world.Jobs(RunChecks.JobKind)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shop_that_a_person_disconnected_has_nothing_to_look_at()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await world.With<DisconnectShop, Result<Guid>>(end => end.Run(shopId, Actor.System, Ct));

        (await world.Ask(shopId)).Problem!.Code.ShouldBe("channels.not_connected");
        (await world.Jobs(RunChecks.JobKind)).ShouldBeEmpty();
    }
}

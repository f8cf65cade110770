using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Channels.Health;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.Limits;

public sealed class SetCallLimitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_limit_goes_for_its_family_and_its_end_for_what_the_channel_allows(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();

        (await Set(world, shopId, "orders", 20)).Value
            .ShouldBe(new CallLimitSet("Kettle Shop", CallFamily.Orders, null, 20));
        (await LimitOf(world, ScriptedEndpoints.Orders)).ShouldBe(20);
        (await LimitOf(world, ScriptedEndpoints.Ship)).ShouldBe(50);
        (await Set(world, shopId, "Orders", 10)).Value.Before.ShouldBe(20);
        (await Set(world, shopId, "Orders", null)).Value
            .ShouldBe(new CallLimitSet("Kettle Shop", CallFamily.Orders, 10, null));

        (await LimitOf(world, ScriptedEndpoints.Orders)).ShouldBe(50);
        (await world.Facts()).Count(kind => kind == nameof(CallLimitSet)).ShouldBe(3);
    }

    [Fact]
    public async Task The_same_limit_again_changes_and_tells_nothing()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await Set(world, shopId, "Orders", 20);

        (await Set(world, shopId, "Orders", 20)).Ok.ShouldBeTrue();
        (await Set(world, shopId, "Stock", null)).Ok.ShouldBeTrue();

        (await world.Facts()).Count(kind => kind == nameof(CallLimitSet)).ShouldBe(1);
    }

    [Theory]
    [InlineData("Orders", 0, "channels.call_limit_out_of_range", "perSecond")]
    [InlineData("Orders", -1, "channels.call_limit_out_of_range", "perSecond")]
    [InlineData("Orders", 51, "channels.call_limit_out_of_range", "perSecond")]
    [InlineData("Everything", 5, "channels.unknown_call_family", "family")]
    [InlineData("4", 5, "channels.unknown_call_family", "family")]
    [InlineData("", 5, "channels.unknown_call_family", "family")]
    public async Task Nonsense_is_refused(string family, int perSecond, string code, string field)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        var problem = (await Set(world, shopId, family, perSecond)).Problem!;

        (problem.Code, problem.Field).ShouldBe((code, field));
        (await world.World.Db(db => db.Set<CallLimit>().CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task A_shop_that_is_not_there_is_refused_also_in_another_workspace()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        (await Set(world, Guid.Empty, "Orders", 5)).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await world.With<SetCallLimit, Result<CallLimitSet>>(
            set => set.Run(shopId, "Orders", 5, Actor.System, Ct), Ids.New(TestClock.Start)))
            .Problem!.Code.ShouldBe("channels.unknown_shop");
    }

    internal static Task<Result<CallLimitSet>> Set(ChannelWorld world, Guid shopId, string family, int? perSecond) =>
        world.With<SetCallLimit, Result<CallLimitSet>>(
            set => set.Run(shopId, family, perSecond, Actor.Person(Ids.New(TestClock.Start), "Ann"), Ct));

    private static async Task<int> LimitOf(ChannelWorld world, ChannelCall call)
    {
        await world.With<ReadLimits, bool>(async read =>
        {
            await read.Run(Ct);
            return true;
        });
        return world.World.Services.GetRequiredService<LimitsNow>().Of(call);
    }
}

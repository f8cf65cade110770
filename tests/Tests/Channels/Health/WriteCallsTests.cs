using CreatorFlow.Channels.Breakers;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Health;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.Health;

public sealed class WriteCallsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Calls_of_five_minutes_are_one_row_that_each_writing_brings_up_to_date(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        MadeCalls.Worked(world, 3);
        await MadeCalls.Written(world);
        MadeCalls.Worked(world, 2);
        MadeCalls.Ended(world, ScriptedEndpoints.Orders, new(CallEnd.Throttled, TimeSpan.FromMilliseconds(90))
        {
            Code = "36009002",
            Message = "too many requests",
            RequestId = "20261123150000ABC",
        });

        await MadeCalls.Written(world);

        var row = (await Rows(world)).ShouldHaveSingleItem();
        (row.ShopId, row.Endpoint, row.Family, row.StartedAt).ShouldBe(
            (shopId, "orders.get", CallFamily.Orders, TestClock.Start));
        (row.Calls, row.Failed, row.Throttled, row.Refused).ShouldBe((6, 0, 1, 0));
        row.LastError.ShouldBe(new("36009002", "too many requests", "20261123150000ABC", TestClock.Start));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_node_writes_rows_of_its_own_and_the_shop_sees_their_sum(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        await using var other = world.World.AnotherNode();
        MadeCalls.Worked(world, 3);
        MadeCalls.Worked(other, 4);

        await MadeCalls.Written(world);
        await MadeCalls.Written(other);

        (await Rows(world)).Count.ShouldBe(2);
        (await MadeCalls.Health(world, shopId)).Calls.ShouldBe(7);
    }

    [Fact]
    public async Task Calls_about_shops_that_are_not_connected_here_are_forgotten()
    {
        await using var world = await ChannelWorld.On();
        await world.Connected();
        MadeCalls.Ended(world, ScriptedEndpoints.Orders with { Shop = "stranger" }, MadeCalls.Fine);
        MadeCalls.Ended(world, ScriptedEndpoints.Orders with { Shop = "" }, MadeCalls.Fine);

        await MadeCalls.Written(world);

        (await Rows(world)).ShouldBeEmpty();
        world.World.Services.GetRequiredService<CallLog>().Unwritten.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_older_than_two_days_is_dropped()
    {
        await using var world = await ChannelWorld.On();
        await world.Connected();
        MadeCalls.Worked(world, 1);
        await MadeCalls.Written(world);
        world.Clock.Advance(TimeSpan.FromDays(2) + TimeSpan.FromMinutes(1));
        MadeCalls.Worked(world, 1);

        await MadeCalls.Written(world);

        (await Rows(world)).ShouldHaveSingleItem().StartedAt.ShouldBe(TestClock.Start.AddDays(2));
    }

    [Fact]
    public async Task What_is_too_old_is_looked_for_once_in_five_minutes_and_a_stranger_alone_writes_nothing()
    {
        await using var world = await ChannelWorld.On();
        await world.Connected();
        MadeCalls.Worked(world, 1);
        await MadeCalls.Written(world);
        await using var open = world.World.Scope();
        await using var other = await open.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        MadeCalls.Ended(world, ScriptedEndpoints.Orders with { Shop = "stranger" }, MadeCalls.Fine);

        // The one writer is busy: whoever wants to write waits.
        await MadeCalls.Written(world).WaitAsync(TimeSpan.FromSeconds(10), Ct);
        MadeCalls.Worked(world, 1);
        var waits = MadeCalls.Written(world);

        waits.IsCompleted.ShouldBeFalse();
        await other.DisposeAsync();
        await waits;
        (await Rows(world)).ShouldHaveSingleItem().Calls.ShouldBe(2);
    }

    [Fact]
    public async Task That_calls_go_on_is_told_also_where_the_last_shop_is_gone()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        MadeCalls.Down(world, ScriptedEndpoints.Ship);
        await MadeCalls.Written(world);

        await world.World.Db(db => db.Set<ShopConnection>().Where(row => row.Id == shopId)
            .ExecuteUpdateAsync(row => row.SetProperty(shop => shop.Status, ConnectionStatus.Disconnected), Ct));
        await MadeCalls.Written(world);

        (await world.World.Db(db => db.Set<CallRest>().CountAsync(Ct))).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_failed_while_calls_rested_is_due_when_they_go_on(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        MadeCalls.Down(world, ScriptedEndpoints.Ship);
        await MadeCalls.Written(world);
        await world.World.Db(db => db.Set<JobRow>().ExecuteUpdateAsync(
            set => set.SetProperty(job => job.Attempts, job => 9)
                .SetProperty(job => job.DueAt, job => TestClock.Start.AddHours(1)),
            Ct));

        world.Clock.Advance(TimeSpan.FromSeconds(6));
        world.World.Services.GetRequiredService<FamilyBreakers>().Check(ScriptedEndpoints.Ship);
        MadeCalls.Ended(world, ScriptedEndpoints.Ship, MadeCalls.Fine);
        await MadeCalls.Written(world);

        var jobs = await world.World.Db(db => db.Set<JobRow>().AsNoTracking()
            .Where(job => job.Lane == shopId.ToString("N")).ToListAsync(Ct));
        jobs.ShouldNotBeEmpty();
        jobs.ShouldAllBe(job => job.Attempts == 0 && job.DueAt == TestClock.Start.AddSeconds(6));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task That_calls_rest_and_go_on_is_told_once_and_seen_by_the_shop(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        MadeCalls.Down(world, ScriptedEndpoints.Ship);
        await MadeCalls.Written(world);
        await MadeCalls.Written(world);

        (await MadeCalls.Health(world, shopId)).Resting.ShouldBe([new(CallFamily.Shipping, TestClock.Start, "503")]);
        (await world.Facts()).Count(kind => kind == nameof(CallsRest)).ShouldBe(1);
        world.Clock.Advance(TimeSpan.FromSeconds(6));
        world.World.Services.GetRequiredService<FamilyBreakers>().Check(ScriptedEndpoints.Ship);
        MadeCalls.Ended(world, ScriptedEndpoints.Ship, MadeCalls.Fine);
        await MadeCalls.Written(world);

        (await MadeCalls.Health(world, shopId)).Resting.ShouldBeEmpty();
        (await world.Facts()).Count(kind => kind == nameof(CallsGoOn)).ShouldBe(1);
    }

    [Fact]
    public async Task The_word_of_a_node_that_is_gone_is_not_believed_for_long()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        MadeCalls.Down(world, ScriptedEndpoints.Ship);
        await MadeCalls.Written(world);

        world.Clock.Advance(TimeSpan.FromSeconds(61));

        (await MadeCalls.Health(world, shopId)).Resting.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_of_it()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        MadeCalls.Worked(world, 1);
        await MadeCalls.Written(world);

        (await world.With<ShopHealth, HealthOfShop?>(
            health => health.Of(shopId, TimeSpan.FromHours(1), Ct), Guid.CreateVersion7())).ShouldBeNull();
    }

    private static Task<List<CallPeriod>> Rows(ChannelWorld world) =>
        world.World.Db(db => db.Set<CallPeriod>().AsNoTracking().ToListAsync(Ct));
}

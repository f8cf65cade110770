using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.Limits;

/// <summary>
/// Many callers on two nodes, and a channel that counts every stretch of a second by app, shop and path.
/// </summary>
public sealed class PaceOverNodesTests
{
    private const int Allowed = 50;
    private const int Callers = 40;
    private const int WantedPercent = 30;
    private const int All = 100;
    private static readonly long Measured = 4 * SteadyClock.PerSecond;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task No_second_holds_more_calls_than_the_channel_allows_and_calls_go_on(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await using var other = world.World.AnotherNode();
        CallGate[] nodes = database == "postgres"
            ? [Gate(world.World), Gate(other)]
            : [Gate(world.World)];
        var channel = new CountingChannel();
        var until = SteadyClock.Now + Measured;

        await Task.WhenAll(
            Enumerable.Range(0, Callers).Select(i => CallUntil(nodes[i % nodes.Length], channel, until)));

        channel.MostWithin(SteadyClock.PerSecond).ShouldBeLessThanOrEqualTo(Allowed);
        var seconds = (channel.Arrivals[^1] - channel.Arrivals[0]) / (double)SteadyClock.PerSecond;
        (channel.Arrivals.Count / seconds).ShouldBeGreaterThan(Allowed * WantedPercent / (double)All);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_shop_and_another_endpoint_do_not_wait(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var gate = Gate(world.World);
        var slow = new ChannelCall("app", "a", "orders.get", CallFamily.Orders, 1);
        await gate.Enter(slow, Ct);

        var waits = gate.Enter(slow, Ct).AsTask();
        await gate.Enter(slow with { Shop = "b" }, Ct);
        await gate.Enter(slow with { Endpoint = "orders.search" }, Ct);

        waits.IsCompleted.ShouldBeFalse();
        await waits;
    }

    [Fact]
    public async Task A_node_hears_of_the_refusal_that_another_one_met()
    {
        await using var world = await ChannelWorld.On("postgres");
        await using var other = world.World.AnotherNode();
        var key = new BucketKey("app", "shop", "orders.get");
        var least = Spacing.For(Allowed);
        await Slots(world.World).Take(key, 1, least, Ct);

        await Slots(world.World).SlowDown(key, TimeSpan.FromSeconds(2), halve: true, Ct);
        await Slots(world.World).SlowDown(key, TimeSpan.FromSeconds(2), halve: true, Ct);
        var before = SteadyClock.Now;
        var taken = await Slots(other).Take(key, 3, least, Ct);

        taken.Spacing.ShouldBe(least * 2);
        (taken.First - before).ShouldBeInRange(1_000_000, 2_500_000);
        (await Slots(world.World).Take(key, 1, least, Ct)).First.ShouldBeGreaterThan(taken.First + (2 * least));
    }

    private static CallGate Gate(World node) => node.Services.GetRequiredService<CallGate>();

    private static ISlots Slots(World node) => node.Services.GetRequiredService<ISlots>();

    private static async Task CallUntil(CallGate gate, CountingChannel channel, long until)
    {
        var call = new ChannelCall("app", "shop", "orders.get", CallFamily.Orders, Allowed);

        while (SteadyClock.Now < until)
        {
            await gate.Enter(call, Ct);
            channel.Arrive();
            gate.Left(call, new(CallEnd.Worked, TimeSpan.FromMilliseconds(1)));
        }
    }
}

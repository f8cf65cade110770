using CreatorFlow.Channels.Breakers;
using CreatorFlow.Channels.Health;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.Health;

/// <summary>Calls that were made.</summary>
internal static class MadeCalls
{
    public static readonly CallResult Fine = new(CallEnd.Worked, TimeSpan.FromMilliseconds(40));

    private static readonly CallResult OutOfOrder =
        new(CallEnd.Down, TimeSpan.FromMilliseconds(40)) { Message = "503" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static void Worked(ChannelWorld world, int times) => Worked(world.World, times);

    public static void Worked(World node, int times)
    {
        for (var i = 0; i < times; i++)
        {
            node.Services.GetRequiredService<CallLog>().Sent(ScriptedEndpoints.Orders, TimeSpan.Zero);
            node.Services.GetRequiredService<CallGate>().Left(ScriptedEndpoints.Orders, Fine);
        }
    }

    public static void Ended(ChannelWorld world, ChannelCall call, CallResult result) =>
        world.World.Services.GetRequiredService<CallGate>().Left(call, result);

    /// <summary>So many failures that calls rest.</summary>
    public static void Down(ChannelWorld world, ChannelCall call)
    {
        for (var i = 0; i < FamilyBreaker.FailuresInARow; i++)
        {
            Ended(world, call, OutOfOrder);
        }
    }

    public static Task Written(ChannelWorld world) => Written(world.World);

    public static async Task Written(World node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WriteCalls>().Run(Ct);
    }

    public static async Task<HealthOfShop> Health(ChannelWorld world, Guid shopId) =>
        (await world.With<ShopHealth, HealthOfShop?>(health => health.Of(shopId, TimeSpan.FromHours(1), Ct)))!;
}

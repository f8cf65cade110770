using System.Security.Claims;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

/// <summary>Something that happened to an order of the tests.</summary>
public sealed record LightTurned(string Colour);

/// <summary>A platform with a live channel of events and one of numbers.</summary>
internal static class LiveWorld
{
    public const string Lights = "lights:turned";
    public const string Counts = "lights:counts";
    public const string Secrets = "secrets:told";

    public static Task<World> On(string database) => World.On(database, services =>
    {
        services.AddFact<LightTurned>();
        services.AddSingleton<LiveChannels>().AddSingleton<LiveFeed>();
        services.AddSingleton(new LiveChannel(Lights, "lights.read", [nameof(LightTurned)], Event));
        services.AddSingleton(new LiveChannel(Secrets, "secrets.read", [nameof(LightTurned)], _ =>
            ("secret", new { })));
        services.AddLiveValues<CountedLights>();
    });

    public static async Task Turn(World world, string colour, Guid? workspaceId = null)
    {
        await world.Db(
            async db =>
            {
                await using var work = await db.Begin(TestContext.Current.CancellationToken);
                db.Tell(new LightTurned(colour), Guid.Empty, Actor.System);
                await work.Commit(TestContext.Current.CancellationToken);
                return 0;
            },
            workspaceId);
        await world.Settled();
    }

    private static (string Name, object Data)? Event(Fact fact) => fact.Body<LightTurned>().Colour is "black"
        ? null
        : ("light_turned", new { colour = fact.Body<LightTurned>().Colour });

    /// <summary>Visitors who hold what they are said to hold.</summary>
    public sealed class Visitors(Guid? workspaceId, params string[] permissions) : ILiveVisitors
    {
        public Guid? WorkspaceOf(ClaimsPrincipal? visitor) => workspaceId;

        public bool May(ClaimsPrincipal? visitor, string permission) => permissions.Contains(permission);
    }

    private sealed class CountedLights(FactLog log) : ILiveValues
    {
        public string Channel => Counts;

        public string Permission => "lights.count";

        public IReadOnlyCollection<string> Kinds => [nameof(LightTurned)];

        public async Task<IReadOnlyDictionary<string, object>> Compute(CancellationToken ct) =>
            new Dictionary<string, object> { ["turned"] = (await log.After(FactCursor.Start, 100, ct)).Count };
    }
}

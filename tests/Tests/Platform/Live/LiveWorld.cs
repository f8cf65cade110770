using System.Security.Claims;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Live;
using CreatorFlow.Tests.Given;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Live;

/// <summary>Something that happened to a light of the tests.</summary>
public sealed record LightTurned(string Colour);

/// <summary>Somebody of the tests went away.</summary>
public sealed record VisitorLeft;

/// <summary>A platform with live channels of events and one of numbers.</summary>
internal static class LiveWorld
{
    public const string Lights = "lights:turned";
    public const string Counts = "lights:counts";
    public const string Secrets = "secrets:told";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<World> On(string database, int maxLines = LiveOptions.UsualMaxLines) =>
        World.On(database, services =>
        {
            services.AddFact<LightTurned>().AddFact<VisitorLeft>();
            services.AddLiveFeed(new LiveOptions(maxLines));
            services.AddSingleton<Visitors>();
            services.AddSingleton<ILiveVisitors>(provider => provider.GetRequiredService<Visitors>());
            services.AddSingleton<LiveTail>().AddSingleton<LiveSweep>();
            services.AddSingleton(new LiveChannel(
                Lights,
                "lights.read",
                LiveEvent.On("light_turned", Seen, nameof(LightTurned)),
                LiveEvent.On("light_blinded", fact => Seen(fact) is { Colour: "white" } own ? own : null,
                    nameof(LightTurned))));
            services.AddSingleton(new LiveChannel(
                Secrets, "secrets.read", LiveEvent.On("secret", _ => "psst", nameof(LightTurned))));
            services.AddSingleton<Counting>();
            services.AddLiveValues<CountedLights>();
        });

    public static async Task Turn(World world, string colour, Guid? workspaceId = null)
    {
        await Tell(world, new LightTurned(colour), Guid.Empty, workspaceId);
        await world.Settled();
    }

    public static Task Tell(World world, object fact, Guid subjectId, Guid? workspaceId = null) => world.Db(
        async db =>
        {
            await using var work = await db.Begin(Ct);
            db.Tell(fact, subjectId, Actor.System);
            await work.Commit(Ct);
            return 0;
        },
        workspaceId);

    /// <summary>Tells this node's browsers what is behind the cursor.</summary>
    public static Task<FactCursor> Forward(World world, FactCursor from) =>
        world.Services.GetRequiredService<LiveTail>().Forward(from, Ct);

    public static Task<FactCursor> End(World world) =>
        world.Services.GetRequiredService<LiveFeed>().End(world.WorkspaceId, Ct);

    public static Task<LiveAnswer> Listen(World world, Browser browser, string? since, params string[] asked) =>
        ListenAs(world, browser, Visitor(world), since, asked);

    public static Task<LiveAnswer> ListenAs(
        World world, Browser browser, LiveVisitor visitor, string? since, params string[] asked)
    {
        world.Services.GetRequiredService<LiveLines>().Open(browser.Line);
        return world.Services.GetRequiredService<ListenToChannels>().Run(browser.Line, visitor, asked, since, Ct);
    }

    public static LiveVisitor Visitor(World world, params string[] permissions) => new(
        new Guid(7, 0, 0, new byte[8]),
        world.WorkspaceId,
        "as before",
        permissions.Length > 0 ? permissions.ToHashSet() : ["lights.read", "lights.count"]);

    private static LightTurned? Seen(Fact fact) => fact.Body<LightTurned>() is { Colour: not "black" } own ? own : null;

    /// <summary>A browser that writes down what it is told.</summary>
    public sealed class Browser
    {
        private readonly Lock guard = new();
        private readonly List<IReadOnlyList<LiveMessage>> frames = [];
        private TaskCompletionSource? blocked;

        public Browser(string id = "browser") => Line = new(id, Take, () => WasCut = true);

        public LiveLine Line { get; }

        public bool WasCut { get; private set; }

        public IReadOnlyList<IReadOnlyList<LiveMessage>> Frames
        {
            get
            {
                lock (guard)
                {
                    return [.. frames];
                }
            }
        }

        /// <summary>The colours it heard of, in order.</summary>
        public IEnumerable<string> Colours => Frames.SelectMany(frame => frame)
            .Where(message => message.Name == "light_turned").Select(message => ((LightTurned)message.Data).Colour);

        /// <summary>Does not read any more until it is unblocked.</summary>
        public void Block() => blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Unblock() => blocked?.SetResult();

        private async ValueTask Take(SerializedHubMessage frame)
        {
            if (blocked is { } until)
            {
                await until.Task;
            }

            var call = (InvocationMessage)frame.Message!;

            lock (guard)
            {
                frames.Add(call.Target == LiveFrames.Many
                    ? (IReadOnlyList<LiveMessage>)call.Arguments[0]!
                    : [(LiveMessage)call.Arguments[0]!]);
            }
        }
    }

    /// <summary>Visitors who hold what they are said to hold.</summary>
    public sealed class Visitors : ILiveVisitors
    {
        public LiveVisitor? Found { get; set; }

        /// <summary>Those who are not what they were.</summary>
        public List<LiveVisitor> Others { get; } = [];

        public IReadOnlyCollection<string> LeavingKinds => [nameof(VisitorLeft)];

        public Task<LiveVisitor?> Find(ClaimsPrincipal? principal, CancellationToken ct) => Task.FromResult(Found);

        public Task<IReadOnlyCollection<LiveVisitor>> Changed(
            IReadOnlyCollection<LiveVisitor> visitors, CancellationToken ct) =>
            Task.FromResult<IReadOnlyCollection<LiveVisitor>>([.. visitors.Intersect(Others)]);
    }

    /// <summary>How often the lights were counted; holds the counting up when told to.</summary>
    public sealed class Counting
    {
        public int Times;

        public Task Until { get; set; } = Task.CompletedTask;
    }

    public sealed record CountedLightsNow(int Turned);

    private sealed class CountedLights(FactLog log, Counting counting) : ILiveValues
    {
        public string Channel => Counts;

        public string Permission => "lights.count";

        public Type Payload => typeof(CountedLightsNow);

        public IReadOnlyCollection<string> Kinds => [nameof(LightTurned)];

        public TimeSpan? Every => TimeSpan.FromSeconds(5);

        public async Task<object> Compute(CancellationToken ct)
        {
            Interlocked.Increment(ref counting.Times);
            await counting.Until;
            return new CountedLightsNow((await log.After(FactCursor.Start, 100, ct)).Count);
        }
    }
}

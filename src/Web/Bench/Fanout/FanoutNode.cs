using System.Diagnostics;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench.Fanout;

/// <summary>
/// The server of the fan-out benchmark, in a process of its own: a whole node, which also commits the facts, so that it
/// is woken as in production. It says when it is ready, tells facts when it is told to, says which, and ends with its
/// input.
/// </summary>
internal sealed class FanoutNode(HostSettings settings, int workspaces, TextReader input, TextWriter output)
{
    private const string Password = "fan-out-password-1";
    private const int MaxUnderWay = 200;

    public async Task Run(CancellationToken ct)
    {
        await using var app = CreatorFlowHost.Build(settings);
        await CreatorFlowHost.Migrate(app.Services, ct);
        var people = await People(app.Services, ct);
        await app.StartAsync(ct);
        await Say(new NodeReady(app.Urls.First(), people, Password));

        if (await input.ReadLineAsync(ct) is { } line && JsonSerializer.Deserialize<FanoutSettings>(line) is { } run)
        {
            await Say(await Tell(app.Services, run, [.. people.Select(own => own.WorkspaceId)], ct));

            // Until the other side has heard everything.
            await input.ReadLineAsync(ct);
        }

        await app.StopAsync(CancellationToken.None);
    }

    private async Task<List<NodePerson>> People(IServiceProvider services, CancellationToken ct)
    {
        var people = new List<NodePerson>();

        for (var i = 0; i < workspaces; i++)
        {
            await using var scope = services.CreateAsyncScope();
            var email = $"{Ids.New(TimeProvider.System.GetUtcNow()):N}@creatorflow.example";
            var made = await scope.ServiceProvider.GetRequiredService<IWorkspaces>()
                .Create($"Bench {i}", email, $"Bench {i}", Password, ct);
            people.Add(new(made.Value, email));
        }

        return people;
    }

    private static async Task<ToldFact[]> Tell(
        IServiceProvider services, FanoutSettings run, IReadOnlyList<Guid> workspaceIds, CancellationToken ct)
    {
        var usual = Stream(services, run.Rate, false);
        var critical = Stream(services, run.CriticalRate, true);
        return [.. await usual, .. await critical];

        async Task<ToldFact[]> Stream(IServiceProvider from, double rate, bool isCritical)
        {
            var clock = Stopwatch.StartNew();
            var told = new List<Task<ToldFact>>();
            using var room = new SemaphoreSlim(MaxUnderWay);

            for (var i = 0; i < rate * run.Seconds; i++)
            {
                var wait = TimeSpan.FromSeconds(i / rate) - clock.Elapsed;

                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, ct);
                }

                await room.WaitAsync(ct);
                told.Add(One(from, workspaceIds[i % workspaceIds.Count], isCritical, room, ct));
            }

            return await Task.WhenAll(told);
        }
    }

    private static async Task<ToldFact> One(
        IServiceProvider services, Guid workspaceId, bool isCritical, SemaphoreSlim room, CancellationToken ct)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var id = Ids.New(TimeProvider.System.GetUtcNow());
            await using var work = await db.Begin(ct);
            db.Tell(isCritical ? (object)Alert() : Order(), id, Actor.System);
            var before = Stopwatch.GetTimestamp();
            await work.Commit(ct);
            return new(id, workspaceId, isCritical, before, Stopwatch.GetTimestamp());
        }
        finally
        {
            room.Release();
        }
    }

    private static OrderReceived Order() => new(OrderStatus.None, OrderStatus.OnHold);

    private static AlertRaised Alert() =>
        new(AlertKind.CarrierDown, AlertSeverity.Critical, 1, "carrier", Again: false);

    private async Task Say(object what)
    {
        await output.WriteLineAsync(JsonSerializer.Serialize(what));
        await output.FlushAsync(CancellationToken.None);
    }
}

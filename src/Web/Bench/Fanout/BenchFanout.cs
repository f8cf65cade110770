using System.Diagnostics;
using System.Text.Json;

namespace CreatorFlow.Web.Bench.Fanout;

/// <summary>
/// Measures how fast what happens reaches many browsers, and whether all of it reaches each of them once: a server in a
/// process of its own, real sessions, real facts in the real log; some clients are cut in between and come back. Both
/// processes read the same clock of the machine.
/// </summary>
internal sealed class BenchFanout(FanoutSettings run)
{
    private const int SignInsAtOnce = 4;
    private const int OpenAtOnce = 40;
    private const int ShortestPauseMs = 200;
    private const int LongestPauseMs = 2_000;
    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan HearWithin = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    // How long a client that was cut stays away is drawn, always the same.
    private readonly Random random = new(7);
    private long mostMemory;

    public async Task<FanoutReport> Run(CancellationToken ct)
    {
        using var server = Start();

        try
        {
            var ready = await Heard<NodeReady>(server, ct);
            var clients = await Open(ready, ct);
            server.Refresh();
            var before = server.TotalProcessorTime;
            await server.StandardInput.WriteLineAsync(JsonSerializer.Serialize(run));
            using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var watching = Watch(server, over.Token);
            var cut = Cut(clients, ct);
            var told = await Heard<ToldFact[]>(server, ct);
            await cut;
            await AllHeard(clients, told, ct);
            server.Refresh();
            var spent = server.TotalProcessorTime - before;
            await over.CancelAsync();
            await watching;
            clients.ForEach(client => client.Close());
            await server.StandardInput.WriteLineAsync("end");
            return new FanoutTally(run, clients, told).Report(mostMemory, spent);
        }
        finally
        {
            End(server);
        }
    }

    private Process Start()
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "creatorflow.dll"), "bench", "fanout-node",
            "--data", run.Folder, "--workspaces", $"{run.Workspaces}", "--clients", $"{run.Clients}",
            .. run.Database is { } database ? new[] { "--database", database } : [],
        ];
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private static void End(Process server)
    {
        server.StandardInput.Close();

        if (!server.WaitForExit(StartWithin / 10))
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private async Task<T> Heard<T>(Process server, CancellationToken ct)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(ct);
        late.CancelAfter(StartWithin + TimeSpan.FromSeconds(run.Seconds));

        while (await server.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (line.StartsWith('{') || line.StartsWith('['))
            {
                return JsonSerializer.Deserialize<T>(line)!;
            }
        }

        throw new InvalidOperationException("The server of the benchmark ended before its time.");
    }

    private async Task<List<FanoutClient>> Open(NodeReady ready, CancellationToken ct)
    {
        var server = new Uri(ready.Url);
        var cookies = new string[ready.People.Count];
        await Parallel.ForAsync(0, cookies.Length, AtOnce(SignInsAtOnce, ct), async (i, calling) =>
            cookies[i] = await FanoutSignIn.Run(server, ready.People[i], ready.Password, i, calling));
        var hub = new UriBuilder(server) { Scheme = "ws", Path = "/live" }.Uri;
        var clients = Enumerable.Range(0, run.Clients).Select(i => i % cookies.Length)
            .Select(i => new FanoutClient(hub, cookies[i], ready.People[i].WorkspaceId)).ToList();
        await Parallel.ForEachAsync(
            clients, AtOnce(OpenAtOnce, ct), async (client, _) => await client.Open(ct));
        return clients;
    }

    private static ParallelOptions AtOnce(int count, CancellationToken ct) =>
        new() { MaxDegreeOfParallelism = count, CancellationToken = ct };

    /// <summary>In the middle of the run, spread over a tenth of it.</summary>
    private async Task Cut(List<FanoutClient> clients, CancellationToken ct)
    {
        var spread = run.Seconds * 100;
        var cuts = clients.Take(run.Cut).Select(client => (
            Client: client,
            At: TimeSpan.FromMilliseconds((run.Seconds * 400) + random.Next(spread)),
            Pause: TimeSpan.FromMilliseconds(random.Next(ShortestPauseMs, LongestPauseMs)))).ToList();
        await Task.WhenAll(cuts.Select(async own =>
        {
            await Task.Delay(own.At, ct);
            await own.Client.Cut(own.Pause, ct);
        }));
    }

    private async Task Watch(Process server, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(LookEvery);

        try
        {
            do
            {
                server.Refresh();
                mostMemory = Math.Max(mostMemory, server.WorkingSet64);
            }
            while (await timer.WaitForNextTickAsync(ct));
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    /// <summary>Waits until nothing is missing, or for so long that what is missing is lost.</summary>
    private static async Task AllHeard(List<FanoutClient> clients, ToldFact[] told, CancellationToken ct)
    {
        var owed = told.CountBy(fact => fact.WorkspaceId).ToDictionary();
        var clock = Stopwatch.StartNew();

        while (clock.Elapsed < HearWithin
            && clients.Exists(client => client.Got.Count < owed.GetValueOrDefault(client.WorkspaceId)))
        {
            await Task.Delay(LookEvery, ct);
        }
    }
}

using System.Diagnostics;
using CreatorFlow.Platform.Data;
using CreatorFlow.Web.Bench;

namespace CreatorFlow.Web.Drills;

/// <summary>The answer of the drill of many nodes.</summary>
/// <param name="RecoverySeconds">From the death of the node until others have taken over all it held.</param>
/// <param name="DatabaseRecoverySeconds">From the stop of PostgreSQL until every node is ready again; null when the
/// server was not ours to stop.</param>
internal sealed record NodesReport(
    string Database, int Nodes, int Orders, int Shipped, int Lost, int Doubled, int Oversold, int LabelsTwice,
    int Other, double RecoverySeconds, double? DatabaseRecoverySeconds, bool Drained)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp => Drained && Lost + Doubled + Oversold + LabelsTwice + Other == 0;
}

/// <summary>
/// Three nodes on one PostgreSQL behind a balancer: one is killed under load, then the server itself is stopped as by a
/// crash and started again. Nothing may be lost or doubled.
/// </summary>
internal sealed class NodesDrill(
    string folder, DatabaseAddress database, ThrowawayPostgres? server, double rate, int seed, TextWriter log)
{
    private const int NodeCount = 3;
    private static readonly TimeSpan UnderLoad = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromMinutes(1);

    public async Task<NodesReport> Run(CancellationToken ct)
    {
        await using var world = await DrillWorld.Start(
            new(folder, folder, database, rate, seed), log, ct);
        await world.Begin(NodeCount, ct);
        await Task.Delay(UnderLoad, ct);

        var recovery = await KillOne(world, ct);
        await log.WriteLineAsync($"a node was killed; its work was taken over after {recovery:0.00} s");
        await Task.Delay(UnderLoad, ct);

        var databaseRecovery = server is null ? (double?)null : await RestartServer(world, ct);
        await log.WriteLineAsync($"PostgreSQL was restarted; all ready after {databaseRecovery:0.00} s");
        await Task.Delay(UnderLoad, ct);

        var drained = await world.Drain(ct);
        var found = await world.Findings(ct);
        return new(
            BenchWorld.NameOf(database), NodeCount, found.Orders, found.Shipped, found.Lost, found.Doubled,
            found.Oversold, found.LabelsTwice, found.Other, recovery, databaseRecovery, drained);
    }

    private static async Task<double> KillOne(DrillWorld world, CancellationToken ct)
    {
        var victim = world.Nodes[1];
        var clock = Stopwatch.StartNew();
        await world.Kill(victim);

        while (await world.HeldBy(victim.ProcessId, ct) > 0 && clock.Elapsed < LongestRecovery)
        {
            await Task.Delay(LookEvery, ct);
        }

        return Math.Round(clock.Elapsed.TotalSeconds, 2);
    }

    private async Task<double> RestartServer(DrillWorld world, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        await server!.Restart(ct);

        foreach (var node in world.Nodes)
        {
            while (!await NodeProcess.IsReady(world.Http, node.Url, ct) && clock.Elapsed < LongestRecovery)
            {
                await Task.Delay(LookEvery, ct);
            }
        }

        return Math.Round(clock.Elapsed.TotalSeconds, 2);
    }
}

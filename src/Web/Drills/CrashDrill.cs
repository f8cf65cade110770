using CreatorFlow.Platform.Data;
using CreatorFlow.Web.Bench;

namespace CreatorFlow.Web.Drills;

/// <summary>The answer of the crash drill.</summary>
/// <param name="RestartSeconds">From the start of the process until it is ready: the median of the rounds.</param>
internal sealed record CrashReport(
    string Database, int Rounds, int Orders, int Shipped, int Lost, int Doubled, int Oversold, int LabelsTwice,
    int Other, double RestartSeconds, double RestartSecondsMax, bool Drained)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp => Drained && Lost + Doubled + Oversold + LabelsTwice + Other == 0;
}

/// <summary>
/// One node under load, killed without warning at random moments and started again; at the end every order that the
/// simulators have placed is here once, with its stock, its one label and its confirmation.
/// </summary>
internal sealed class CrashDrill(
    string folder, DatabaseAddress database, int rounds, double rate, int seed, TextWriter log)
{
    private const int ShortestLifeMs = 300;
    private const int LongestLifeMs = 3_000;

    public async Task<CrashReport> Run(CancellationToken ct)
    {
        var random = new Random(seed);
        var restarts = new List<double>();
        await using var world = await DrillWorld.Start(
            new(folder, folder, database, rate, seed), log, ct);
        await world.Begin(1, ct);

        for (var round = 0; round < rounds; round++)
        {
            await Task.Delay(random.Next(ShortestLifeMs, LongestLifeMs), ct);
            await world.Kill(world.Nodes[0]);
            restarts.Add((await world.StartNode(ct)).ReadySeconds);
            await log.WriteLineAsync(
                $"round {round + 1} of {rounds}: ready after {restarts[^1]:0.00} s, "
                + $"{(await world.Totals(ct)).Orders} orders");
        }

        var drained = await world.Drain(ct);
        var found = await world.Findings(ct);
        return new(
            BenchWorld.NameOf(database), rounds, found.Orders, found.Shipped, found.Lost, found.Doubled,
            found.Oversold, found.LabelsTwice, found.Other, BenchWorld.Percentile(restarts, 50),
            BenchWorld.Percentile(restarts, 100), drained);
    }
}

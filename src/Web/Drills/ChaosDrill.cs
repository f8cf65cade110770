using System.Diagnostics;
using System.Text.Json;
using CreatorFlow.Web.Bench;
using CreatorFlow.Web.Demo;

namespace CreatorFlow.Web.Drills;

/// <summary>The answer of the drill of chaos.</summary>
/// <param name="SettledSeconds">From the end of the faults until all is as the simulators hold it; null when it never
/// was.</param>
/// <param name="RateLimitViolations">Calls beyond what the channel allows, faults left aside.</param>
/// <param name="Other">Findings of the checks of <c>verify</c>.</param>
internal sealed record ChaosReport(
    string Database, int Seed, int Orders, int Lost, int Doubled, int DoubleShipments, int WrongStock, int Other,
    double? SettledSeconds, int RateLimitViolations, double FaultSeconds)
{
    public const int LongestSettling = 60;

    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp => SettledSeconds <= LongestSettling
        && Lost + Doubled + DoubleShipments + WrongStock + Other + RateLimitViolations == 0;
}

/// <summary>
/// One node that sells through a channel where everything goes wrong at once: calls fail or are never answered, are
/// refused by the storm, the access token ends, nothing answers for a while; webhooks are lost, doubled and overtaken.
/// When that is over, all orders, the stock and the shipments must soon be what the simulators hold.
/// </summary>
internal sealed class ChaosDrill(DrillTerms terms, int outageSeconds, TextWriter log)
{
    private const int TokenEndsAtPercent = 20;
    private const int OutageAtPercent = 30;
    private const int NamedDifferences = 5;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan StormEvery = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(5);

    public async Task<ChaosReport> Run(CancellationToken ct)
    {
        await using var world = await DrillWorld.Start(terms, log, ct);
        var first = await world.Sandbox.Stock(ct);
        var faults = new ChaosFaults(world.Sandbox);
        var clock = Stopwatch.StartNew();
        await world.Begin(1, ct);
        await faults.Begin(ct);
        await Suffer(world, faults, ct);
        await faults.End(ct);
        var suffered = clock.Elapsed.TotalSeconds;
        await log.WriteLineAsync($"the faults end after {suffered:0} s: {await Standing(world, ct)}");

        var (settled, orders, found) = await Settle(world, first, ct);
        var checks = await world.Findings(ct);
        var calls = (await world.Sandbox.State(ct)).GetProperty("calls");
        return new(
            BenchWorld.NameOf(terms.Database), terms.Seed, orders, found.Lost, found.Doubled,
            found.DoubleShipments, found.WrongStock, checks.Texts.Count, settled,
            calls.GetProperty("limited").GetInt32(), Math.Round(suffered, 1));
    }

    /// <summary>Until all orders are placed and the outage is over.</summary>
    private async Task Suffer(DrillWorld world, ChaosFaults faults, CancellationToken ct)
    {
        var (storm, outage) = (Stopwatch.StartNew(), new Stopwatch());
        var hasToken = true;

        while (true)
        {
            await Task.Delay(LookEvery, ct);
            var state = await world.Sandbox.State(ct);
            var percent = Percent(state);
            var isOut = outage.IsRunning && outage.Elapsed.TotalSeconds < outageSeconds;

            if (state.GetProperty("allPlaced").GetBoolean() && outage.IsRunning && !isOut)
            {
                return;
            }

            if (hasToken && percent >= TokenEndsAtPercent)
            {
                hasToken = false;
                await faults.ExpireToken(ct);
                await log.WriteLineAsync($"the access token ends: {await Standing(world, ct)}");
            }
            else if (!outage.IsRunning && percent >= OutageAtPercent)
            {
                outage.Start();
                await faults.Outage(outageSeconds, ct);
                await log.WriteLineAsync($"nothing answers for {outageSeconds} s: {await Standing(world, ct)}");
            }
            else if (!isOut && storm.Elapsed >= StormEvery)
            {
                storm.Restart();
                await faults.Storm(ct);
                await log.WriteLineAsync($"a storm of 429: {await Standing(world, ct)}");
            }
        }
    }

    /// <summary>
    /// Seconds until nothing differs any more, and at the last look the orders there were and what differed.
    /// </summary>
    private async Task<(double? Seconds, int Orders, ChaosFindings Found)> Settle(
        DrillWorld world, IReadOnlyDictionary<string, int> first, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();

        while (true)
        {
            var at = clock.Elapsed;
            var truth = await ChaosTruth.Read(world.Sandbox, ct);
            var found = ChaosFindings.Of(
                truth, first, await world.Standings(ct), await world.Available([.. truth.Stock.Keys], ct));

            if (found.AddsUp)
            {
                return (Math.Round(at.TotalSeconds, 1), truth.Orders.Count, found);
            }

            if (at > LongestLook)
            {
                await log.WriteLineAsync(string.Join(Environment.NewLine, found.Texts));
                return (null, truth.Orders.Count, found);
            }

            var which = found.Texts.Count <= NamedDifferences ? $": {string.Join("; ", found.Texts)}" : "";
            await log.WriteLineAsync($"{at.TotalSeconds:0} s after the faults: {found.Lost} orders and "
                + $"{found.WrongStock} SKUs differ{which}");
            await Task.Delay(LookEvery, ct);
        }
    }

    private int Percent(JsonElement state) => state.GetProperty("placed").GetInt32() * 100 / terms.Orders!.Value;

    private static async Task<string> Standing(DrillWorld world, CancellationToken ct)
    {
        var state = await world.Sandbox.State(ct);
        var totals = await world.Totals(ct);
        return $"{state.GetProperty("placed")} placed, {totals.Orders} known, {totals.Confirmed} confirmed";
    }
}

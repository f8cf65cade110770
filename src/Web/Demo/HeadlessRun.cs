using System.Diagnostics;
using System.Text.Json;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Web.Checks;
using Spectre.Console;

namespace CreatorFlow.Web.Demo;

/// <summary>Runs until every order that can be shipped is shipped and confirmed, then checks everything.</summary>
internal sealed class HeadlessRun(DemoSettings demo, DemoWorld world, SandboxControl sandbox, Guid workspaceId)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(150);

    /// <summary>True when all adds up; the report either way.</summary>
    public async Task<(bool AddsUp, HeadlessReport Report)> Run(CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var before = await Totals(ct);
        var ended = await AwaitEnd(ct);
        var seconds = clock.Elapsed.TotalSeconds;
        return await Report(before, ended, seconds, ct);
    }

    private Task<bool> AwaitEnd(CancellationToken ct)
    {
        if (demo.Plain)
        {
            return Follow((done, _) => Console.Error.WriteLine($"done {done}"), ct);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(progress =>
        {
            var task = progress.AddTask("Orders shipped and confirmed");
            return Follow((done, total) => (task.MaxValue, task.Value) = (Math.Max(total, 1), done), ct);
        });
    }

    private async Task<bool> Follow(Action<int, int> show, CancellationToken ct)
    {
        var patience = new Patience(LookEvery);

        while (true)
        {
            var (isOver, done, total) = await Look(ct);
            show(done, total);

            if (isOver || !await patience.Lasts(done, ct))
            {
                return isOver;
            }
        }
    }

    private async Task<(bool IsOver, int Done, int Total)> Look(CancellationToken ct)
    {
        var state = await sandbox.State(ct);
        var totals = await Totals(ct);
        var done = totals.Confirmed + totals.Of(OrderStatus.Cancelled) + totals.Of(OrderStatus.NoStock);
        var placed = state.GetProperty("orders").GetInt32();
        var isOver = state.GetProperty("allPlaced").GetBoolean()
            && state.GetProperty("webhooks").GetProperty("pending").GetInt32() == 0
            && totals.Orders == placed
            && done == placed
            && state.GetProperty("byStatus").GetProperty("ON_HOLD").GetInt32() == 0
            && await NothingWaits(ct);

        return (isOver, done, state.GetProperty("totalToPlace").ValueKind == JsonValueKind.Number
            ? state.GetProperty("totalToPlace").GetInt32()
            : placed);
    }

    private async Task<bool> NothingWaits(CancellationToken ct)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var backlog = await scope.ServiceProvider.GetRequiredService<Backlog>().Count(ct);
        return backlog is { Unread: 0, Unreacted: 0 }
            && !backlog.JobsByKind.Keys.Any(
                kind => kind is "orders.confirm_shipment" or "shipping.buy_label" or "shipping.void_label"
                    || kind.StartsWith("inbox:", StringComparison.Ordinal));
    }

    private async Task<OrderTotals> Totals(CancellationToken ct)
    {
        await using var scope = InWorkspace();
        return await scope.ServiceProvider.GetRequiredService<IOrderTotals>().Count(ct);
    }

    private async Task<(bool AddsUp, HeadlessReport Report)> Report(
        OrderTotals before, bool ended, double seconds, CancellationToken ct)
    {
        var findings = (await new Verification(world.App.Services).Run(ct)).ToList();
        await using var scope = InWorkspace();
        var orders = scope.ServiceProvider.GetRequiredService<IOrderTotals>();
        findings.Add(await new CompareWithSandbox(sandbox, orders).Run(ct));
        var totals = await orders.Count(ct);
        var report = HeadlessReport.Of(
            before, totals, await orders.HintToReservedMs(ct), await sandbox.State(ct), await sandbox.CarrierState(ct),
            findings, seconds);

        foreach (var finding in findings.SelectMany(own => own.Findings.Select(text => $"{own.Check}: {text}")))
        {
            await Console.Error.WriteLineAsync(finding);
        }

        if (!ended)
        {
            await Console.Error.WriteLineAsync(
                $"No progress for {Patience.WithoutProgress.TotalSeconds:0} s; gave up.");
        }

        return (ended && report.AddsUp && findings.All(own => own.Findings.Count == 0), report);
    }

    private AsyncServiceScope InWorkspace()
    {
        var scope = world.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
        return scope;
    }
}

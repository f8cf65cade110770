using CreatorFlow.Automation.Pause;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;

namespace CreatorFlow.Automation.Run;

/// <summary>
/// Ships the orders that became ready while the rule was paused, and once a minute whatever no fact led to (a buyer
/// withdrew a request to cancel, an address arrived).
/// </summary>
internal sealed class ShipWhatWaits(AppDb db, IShipOrders orders, RuleSwitch rule, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "automation.ship_what_waits";

    private const int OrdersPerRun = 200;
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchesAtOnce = 2, MaxAttempts = int.MaxValue };

    /// <summary>The one job of a workspace.</summary>
    public static NewJob New => new(JobKind, "all", "all");

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var shipped = 0;

        if (!await rule.IsPaused(ct) && await orders.Ready(OrdersPerRun, ct) is { Count: > 0 } ready)
        {
            var answers = await orders.Ship(ready, ShipReadyOrders.Why, Actor.Rule(ShipReadyOrders.RuleName), ct);
            shipped = answers.Count(answer => answer.Ok);
        }

        batch.Again(batch.Jobs[0], clock.GetUtcNow() + (shipped == OrdersPerRun ? TimeSpan.Zero : LookEvery));
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}

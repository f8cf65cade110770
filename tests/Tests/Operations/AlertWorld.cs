using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Operations.Watch;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Operations;

/// <summary>Alerts over the order world.</summary>
internal static class AlertWorld
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Finding Late(int count = 1, string key = "late:1") =>
        new(AlertKind.OrdersLate, key, AlertSeverity.Critical, count) { Subject = "Kettle Shop", Link = "/orders" };

    public static Task<Guid> Raised(this OrderWorld world, Finding? finding = null) =>
        world.InWork<RaiseAlert, Guid>(raise => raise.Run(finding ?? Late(), Ct));

    public static Task Followed(this OrderWorld world, params Finding[] findings) =>
        world.InWork<FollowFindings, int>(async follow =>
        {
            await follow.Run([AlertKind.OrdersLate], findings, Ct);
            return 0;
        });

    public static async Task<List<Alert>> All(this OrderWorld world, Guid? workspaceId = null) =>
        await world.World.Db(
            db => db.Set<Alert>().AsNoTracking().OrderBy(alert => alert.FirstRaisedAt).ThenBy(alert => alert.Key)
                .ToListAsync(Ct),
            workspaceId);

    public static async Task<Alert> Only(this OrderWorld world) => (await world.All()).ShouldHaveSingleItem();

    /// <summary>What was told of alerts, oldest first.</summary>
    public static async Task<List<string>> Told(this OrderWorld world) =>
    [
        .. (await world.With<FactLog, IReadOnlyList<Fact>>(log => log.Written(0, 1_000, Ct)))
            .Where(fact => fact.Kind.StartsWith("Alert", StringComparison.Ordinal)).Select(fact => fact.Kind),
    ];

    /// <summary>Lets all watchers look, as they do once a minute or hour.</summary>
    public static async Task Look(this OrderWorld world, string round = LookForTrouble.EveryMinute)
    {
        await world.InWork<IJobQueue, int>(async jobs =>
        {
            await jobs.Enqueue([LookForTrouble.New(round)], Ct);
            return 0;
        });
        await world.RunJobs(LookForTrouble.JobKind);
    }

    /// <summary>The alert of a kind that is not over; null when there is none.</summary>
    public static async Task<Alert?> Of(this OrderWorld world, AlertKind kind) =>
        (await world.All()).SingleOrDefault(alert => alert.Kind == kind && alert.Status != AlertStatus.Cleared);
}

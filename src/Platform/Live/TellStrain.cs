using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Live;

/// <summary>Fact: the live layer of a node came near a limit.</summary>
/// <param name="Cause">"capacity": lines are used up; "failures": lines cannot be opened.</param>
/// <param name="Percent">Lines in use of those there are, or tries that failed of all in five minutes.</param>
/// <param name="LimitPercent">What it went over.</param>
public sealed record LiveStrained(string Cause, int Percent, int LimitPercent);

/// <summary>Fact: the live layer of a node is well within the limit again.</summary>
/// <param name="Cause">That of the <see cref="LiveStrained"/> before.</param>
/// <param name="Percent">As there.</param>
public sealed record LiveRelieved(string Cause, int Percent);

/// <summary>
/// Tells the workspaces that listen here when the node comes near a limit, once, and once when it is over.
/// </summary>
internal sealed class TellStrain(LiveLoad load, LiveLines lines, IServiceScopeFactory scopes)
{
    public const int CapacityPercent = 80;
    public const int FailuresPercent = 5;
    private const int CapacityOverPercent = 70;
    private const int FailuresOverPercent = 2;
    private const int FewestTries = 20;
    private const int MaxWorkspaces = 500;

    private readonly HashSet<string> strained = [];

    public async Task Run(CancellationToken ct)
    {
        var now = load.Now();
        var failed = now.Succeeded + now.Failed < FewestTries ? 0 : now.FailedPercent;
        await Look("capacity", now.UsedPercent, CapacityPercent, CapacityOverPercent, ct);
        await Look("failures", failed, FailuresPercent, FailuresOverPercent, ct);
    }

    private async Task Look(string cause, int percent, int from, int until, CancellationToken ct)
    {
        if (percent >= from && strained.Add(cause))
        {
            await Tell(new LiveStrained(cause, percent, from), ct);
        }
        else if (percent <= until && strained.Remove(cause))
        {
            await Tell(new LiveRelieved(cause, percent), ct);
        }
    }

    private async Task Tell(object fact, CancellationToken ct)
    {
        foreach (var workspaceId in lines.Workspaces.Take(MaxWorkspaces))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            await using var work = await db.Begin(ct);
            db.Tell(fact, workspaceId, Actor.System);
            await work.Commit(ct);
        }
    }
}

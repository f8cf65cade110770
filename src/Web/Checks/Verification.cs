using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Web.Checks;

/// <summary>What one check found.</summary>
internal sealed record CheckAnswer(string Check, IReadOnlyList<string> Findings);

/// <summary>Runs every module's checks over each workspace, and over what lies behind them.</summary>
internal sealed class Verification(IServiceProvider services)
{
    public async Task<IReadOnlyList<CheckAnswer>> Run(CancellationToken ct)
    {
        var answers = new List<CheckAnswer>();

        foreach (var check in services.GetServices<ICheck>())
        {
            var findings = new List<string>();

            foreach (var workspace in await Workspaces(ct))
            {
                await using var scope = services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDb>();
                db.Scope.Enter(workspace.Id);
                findings.AddRange(await check.Findings(db, ct));
            }

            answers.Add(new(check.Name, findings));
        }

        answers.Add(await NothingGivenUp(ct));
        return answers;
    }

    private async Task<IReadOnlyList<Workspace>> Workspaces(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IWorkspaces>().All(ct);
    }

    private async Task<CheckAnswer> NothingGivenUp(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var backlog = await scope.ServiceProvider.GetRequiredService<Backlog>().Count(ct);
        var findings = new List<string>();

        if (backlog.DeadJobs > 0)
        {
            findings.Add($"{backlog.DeadJobs} jobs were given up");
        }

        if (backlog.DeadFacts > 0)
        {
            findings.Add($"{backlog.DeadFacts} facts could not be handled");
        }

        return new("nothing was given up", findings);
    }
}

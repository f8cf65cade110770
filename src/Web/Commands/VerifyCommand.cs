using System.CommandLine;
using CreatorFlow.Web.Checks;
using CreatorFlow.Web.Demo;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Commands;

/// <summary><c>verify</c>: looks for what does not add up in a database, and tells it.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var database = CommonOptions.Database();
        var json = CommonOptions.Json();
        var sandbox = new Option<string?>("--sandbox-url")
        {
            Description = "Compare with the simulators listening there as well.",
        };
        var command = new Command("verify", "Check that everything in a database adds up.")
        {
            data, database, sandbox, json,
        };

        command.SetAction((parsed, ct) => Guarded.Run(async () =>
        {
            var settings = MigrateCommand.Settings(parsed.GetValue(data)!, parsed.GetValue(database));
            await using var services = CreatorFlowHost.Services(settings);
            var answers = (await new Verification(services).Run(ct)).ToList();

            if (parsed.GetValue(sandbox) is { } url)
            {
                answers.AddRange(await CompareAll(services, url, ct));
            }

            await Print(answers, parsed.GetValue(json));
            return answers.All(own => own.Findings.Count == 0) ? 0 : 1;
        }));
        return command;
    }

    private static async Task<List<CheckAnswer>> CompareAll(IServiceProvider services, string url, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var workspaces = await scope.ServiceProvider.GetRequiredService<Identity.Contracts.IWorkspaces>().All(ct);
        var sandbox = SandboxControl.Of(services, url.TrimEnd('/'));
        var answers = new List<CheckAnswer>();

        foreach (var workspace in workspaces)
        {
            await using var own = services.CreateAsyncScope();
            own.ServiceProvider.GetRequiredService<Platform.Tenancy.WorkspaceScope>().Enter(workspace.Id);
            var orders = own.ServiceProvider.GetRequiredService<Orders.Contracts.IOrderTotals>();
            answers.Add(await new CompareWithSandbox(sandbox, orders).Run(ct));
        }

        return answers;
    }

    /// <summary>Each check with what it found.</summary>
    public static async Task Print(IReadOnlyList<CheckAnswer> answers, bool json)
    {
        var output = json ? Console.Error : Console.Out;

        foreach (var answer in answers)
        {
            await output.WriteLineAsync($"{(answer.Findings.Count == 0 ? "ok   " : "WRONG")} {answer.Check}");

            foreach (var finding in answer.Findings)
            {
                await output.WriteLineAsync("      " + finding);
            }
        }

        if (json)
        {
            Guarded.PrintJson(new
            {
                ok = answers.All(own => own.Findings.Count == 0),
                findings = answers.Sum(own => own.Findings.Count),
                checks = answers.Select(own => new { check = own.Check, findings = own.Findings }),
            });
        }
    }
}

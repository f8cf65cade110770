using System.CommandLine;
using CreatorFlow.Platform.Live;
using CreatorFlow.Web.Bench.Fanout;

namespace CreatorFlow.Web.Commands;

/// <summary><c>bench fanout</c>, and the server that it starts for itself.</summary>
internal static class FanoutCommands
{
    private const int RoomPercent = 130;

    /// <summary>Puts both beside the other benchmarks.</summary>
    public static void AddTo(RootCommand root)
    {
        var bench = root.Subcommands.Single(own => own.Name == "bench");
        bench.Add(Fanout());
        bench.Add(Node());
    }

    private static Command Fanout()
    {
        var clients = Number("--clients", "Browsers that listen at once.", 1_000);
        var workspaces = Number("--workspaces", "Workspaces they belong to.", 50);
        var seconds = Number("--seconds", "How long facts are told.", 60);
        var cut = Number("--cut", "Clients that are cut half way and come back.", 200);
        var rate = Rate("--rate", "Facts a second, over all workspaces.", 50);
        var critical = Rate("--critical-rate", "Critical alerts a second besides.", 3);
        var data = new Option<string?>("--data") { Description = "Folder to work in; a temporary one when left out." };
        var database = CommonOptions.Database();
        var json = CommonOptions.Json();
        var command = new Command("fanout", "Tell facts to many browsers, and measure when they hear of them.")
        {
            clients, workspaces, rate, critical, seconds, cut, data, database, json,
        };

        command.SetAction((parsed, ct) => Guarded.Run(() => InFolder(parsed.GetValue(data), async folder =>
        {
            var run = new FanoutSettings(
                parsed.GetValue(clients), parsed.GetValue(workspaces), parsed.GetValue(rate),
                parsed.GetValue(critical), parsed.GetValue(seconds),
                Math.Min(parsed.GetValue(cut), parsed.GetValue(clients)), folder, parsed.GetValue(database));

            if (run is not { Clients: > 0, Workspaces: > 0, Rate: > 0, CriticalRate: > 0, Seconds: > 0, Cut: >= 0 })
            {
                throw new CommandRefused("clients, workspaces, rates and seconds must be above zero, --cut not below.");
            }

            var report = await new BenchFanout(run).Run(ct);

            if (parsed.GetValue(json))
            {
                Guarded.PrintJson(report);
            }
            else
            {
                await Console.Out.WriteLineAsync(report.ToString());
            }

            return report is { Lost: 0, Doubled: 0 } ? 0 : 1;
        })));
        return command;
    }

    /// <summary>Not for people: the other half of <see cref="Fanout"/>.</summary>
    private static Command Node()
    {
        var data = CommonOptions.Data();
        var database = CommonOptions.Database();
        var workspaces = Number("--workspaces", "Workspaces to make.", 1);
        var clients = Number("--clients", "Browsers to make room for.", 1);
        var command = new Command("fanout-node", "The server of a fan-out benchmark.")
        {
            data, database, workspaces, clients,
        };
        command.Hidden = true;

        command.SetAction((parsed, ct) => Guarded.Run(async () =>
        {
            var settings = MigrateCommand.Settings(parsed.GetValue(data)!, parsed.GetValue(database)) with
            {
                RunLoops = true,
                Live = new LiveOptions(
                    Math.Max(LiveOptions.UsualMaxLines, parsed.GetValue(clients) * RoomPercent / 100)),
            };
            await new FanoutNode(settings, parsed.GetValue(workspaces), Console.In, Console.Out).Run(ct);
            return 0;
        }));
        return command;
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static Option<double> Rate(string name, string description, double usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    private static async Task<int> InFolder(string? named, Func<string, Task<int>> use)
    {
        var folder = named ?? Directory.CreateTempSubdirectory("creatorflow-bench-").FullName;

        try
        {
            return await use(folder);
        }
        finally
        {
            if (named is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}

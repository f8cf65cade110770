using System.CommandLine;
using CreatorFlow.Platform.Data;
using CreatorFlow.Web.Demo;
using CreatorFlow.Web.Drills;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Commands;

/// <summary><c>drill</c>: what must hold when something dies, tried out on this machine.</summary>
internal static class DrillCommand
{
    private const string OwnServer = "postgres";

    public static Command Create() => new("drill", "Try out what happens when something dies.")
    {
        Crash(), Nodes(), DiskFull(), Chaos(), Node(),
    };

    private static Command Crash()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often to kill.", DefaultValueFactory = _ => 30 };
        var database = Database("sqlite");
        return Drill(
            "crash", "Kill a node at random moments under load, and start it again.", [rounds, database],
            async (parsed, folder, rate, seed, ct) =>
            {
                await using var server = await Server(parsed.GetValue(database), ct);
                var address = server?.Address ?? CommonOptions.Address(parsed.GetValue(database), folder);
                var report = await new CrashDrill(folder, address, parsed.GetValue(rounds), rate, seed, Console.Error)
                    .Run(ct);
                return (report, report.AddsUp);
            });
    }

    private static Command Nodes()
    {
        var database = Database(OwnServer);
        return Drill(
            "nodes", "Three nodes on one PostgreSQL: one is killed, then the server is restarted.", [database],
            async (parsed, folder, rate, seed, ct) =>
            {
                await using var server = await Server(parsed.GetValue(database), ct);
                var address = server?.Address ?? CommonOptions.Address(parsed.GetValue(database), folder);

                if (!address.IsPostgres)
                {
                    throw new CommandRefused(
                        "many nodes need PostgreSQL: name a server with --database postgres:CONNECTION, "
                        + "or leave it out for one of the drill's own.");
                }

                var report = await new NodesDrill(folder, address, server, rate, seed, Console.Error).Run(ct);
                return (report, report.AddsUp);
            });
    }

    private static Command DiskFull() => Drill(
        "disk-full", "Fill the disk under a node, and give it room again.", [],
        async (_, folder, rate, seed, ct) =>
        {
            var report = await new DiskFullDrill(folder, rate, seed, Console.Error).Run(ct);
            return (report, report.AddsUp);
        });

    private static Command Chaos()
    {
        var orders = new Option<int>("--orders")
        {
            Description = "Orders to place.", DefaultValueFactory = _ => 10_000,
        };
        var outage = new Option<int>("--outage")
        {
            Description = "Seconds for which nothing answers.", DefaultValueFactory = _ => 120,
        };
        var database = Database("sqlite");
        return Drill(
            "chaos", "Let everything go wrong at the channel, and see whether all is right soon after.",
            [orders, outage, database],
            async (parsed, folder, rate, seed, ct) =>
            {
                await using var server = await Server(parsed.GetValue(database), ct);
                var address = server?.Address ?? CommonOptions.Address(parsed.GetValue(database), folder);
                var terms = new DrillTerms(folder, folder, address, rate, seed)
                {
                    Orders = parsed.GetValue(orders), IsUsual = true,
                };
                var report = await new ChaosDrill(terms, parsed.GetValue(outage), Console.Error).Run(ct);
                return (report, report.AddsUp);
            });
    }

    /// <summary>What the drills start: not for people.</summary>
    private static Command Node()
    {
        var data = CommonOptions.Data();
        var database = CommonOptions.Database();
        var url = CommonOptions.Url("http://127.0.0.1:0");
        var publicUrl = new Option<string>("--public-url") { Required = true };
        var sandboxUrl = new Option<string>("--sandbox-url") { Required = true };
        var parent = new Option<int>("--parent") { Required = true };
        var usual = new Option<bool>("--usual");
        var command = new Command("node", "A node against simulators that run elsewhere.")
        {
            data, database, url, publicUrl, sandboxUrl, parent, usual,
        };
        command.Hidden = true;
        command.SetAction((parsed, ct) => Guarded.Run(() =>
        {
            var folder = parsed.GetValue(data)!;
            var address = parsed.GetValue(publicUrl)!;
            var settings = SandboxNode.Settings(
                folder, CommonOptions.Address(parsed.GetValue(database), folder), parsed.GetValue(url)!, address,
                parsed.GetValue(sandboxUrl)!, ShopApps.FromEnvironment(new Uri(address)).TikTokShop,
                parsed.GetValue(usual));
            return DrillNode.Run(settings, parsed.GetValue(parent), ct);
        }));
        return command;
    }

    private static Option<string> Database(string usual) => new("--database")
    {
        Description = "sqlite, postgres (a throw-away server) or postgres:CONNECTION of an empty database.",
        DefaultValueFactory = _ => usual,
    };

    /// <summary>A server of our own where the bare word was given.</summary>
    public static async Task<ThrowawayPostgres?> Server(string? database, CancellationToken ct) =>
        database == OwnServer ? await ThrowawayPostgres.Start(ct) : null;

    private static Command Drill(
        string name, string description, Option[] options,
        Func<ParseResult, string, double, int, CancellationToken, Task<(object Report, bool AddsUp)>> run)
    {
        var data = new Option<string?>("--data") { Description = "Folder to work in; a temporary one when left out." };
        var rate = new Option<double>("--rate") { Description = "Orders a second.", DefaultValueFactory = _ => 20 };
        var seed = CommonOptions.Seed();
        var json = CommonOptions.Json();
        var command = new Command(name, description) { data, rate, seed, json };
        Array.ForEach(options, command.Add);
        command.SetAction((parsed, ct) => Guarded.Run(() => BenchCommand.InFolder(
            parsed.GetValue(data),
            async folder => await BenchCommand.Print(
                await run(parsed, folder, parsed.GetValue(rate), parsed.GetValue(seed), ct), parsed.GetValue(json)))));
        return command;
    }
}

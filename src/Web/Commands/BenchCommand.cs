using System.CommandLine;
using CreatorFlow.Web.Bench;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Commands;

/// <summary><c>bench</c>: measures whole flows of the product itself.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measure the product.") {
        Connect(), Ingest(), Jobs(), Oversell(), Read(), Spike(), StockPush(), Webhooks(),
    };

    private static Command Connect()
    {
        var skus = Number("--skus", 12_500, "SKUs of the shop.");
        var orders = Number("--orders", 5_000, "Orders of its last days; every tenth is still to be shipped.");
        var seed = Number("--seed", 7, "Decides everything that is drawn.");
        return Measure(
            "connect", "A first connection at the vendor's limits: from the seller's consent until all is here.",
            [skus, orders, seed],
            async (parsed, settings, ct) =>
            {
                var report = await new BenchConnect(
                    settings, parsed.GetValue(skus), parsed.GetValue(orders), parsed.GetValue(seed)).Run(ct);
                return (report, report.AddsUp);
            });
    }

    private static Command Ingest()
    {
        var orders = Number("--orders", 100_000, "Orders to import.");
        var batch = Number("--batch", 500, "Orders in one commit.");
        var seed = Number("--seed", 7, "Decides everything that is drawn.");
        return Measure(
            "ingest",
            "Import orders through the product's own import: two lines each, half of all lines on one hot SKU.",
            [orders, batch, seed],
            async (parsed, settings, ct) =>
            {
                var report = await new BenchIngest(
                    settings, parsed.GetValue(orders), parsed.GetValue(batch), parsed.GetValue(seed)).Run(ct);
                return (report, report.Oversold == 0 && report.Imported == report.Orders);
            });
    }

    private static Command Jobs()
    {
        var count = Number("--count", 20_000, "Jobs to do.");
        var group = Number("--group", 500, "Jobs put into the queue by one commit.");
        return Measure(
            "jobs",
            "Put jobs into the durable queue and do them, in one process.",
            [count, group],
            async (parsed, settings, ct) =>
            {
                var report = await new BenchJobs(settings, parsed.GetValue(count), parsed.GetValue(group)).Run(ct);
                return (report, report.AddsUp);
            });
    }

    private static Command Oversell()
    {
        var units = Number("--units", 100, "Units there are; half as many more orders come.");
        var buyers = Number("--buyers", 16, "Buyers at once.");
        var nodes = Number("--nodes", 1, "Nodes that take orders; more than one needs PostgreSQL.");
        var path = new Option<string>("--path")
        {
            Description = "import (the product's own import) or http (webhooks of the simulated channel).",
            DefaultValueFactory = _ => "import",
        };
        var bundles = new Option<bool>("--bundles")
        {
            Description = "Every third buyer wants a bundle of two of them; through the import alone.",
        };
        return Measure(
            "oversell", "More buyers than units, all at once.", [units, buyers, nodes, path, bundles],
            async (parsed, settings, ct) =>
            {
                if (parsed.GetValue(nodes) > 1 && !settings.Database.IsPostgres)
                {
                    throw new CommandRefused("a SQLite file serves one node: take --database postgres for more.");
                }

                if (parsed.GetValue(bundles) && parsed.GetValue(path) == "http")
                {
                    throw new CommandRefused("--bundles goes through the import: leave --path http out.");
                }

                var bench = new BenchOversell(
                    settings, parsed.GetValue(units), parsed.GetValue(buyers), parsed.GetValue(nodes),
                    parsed.GetValue(bundles));
                var report = parsed.GetValue(path) == "http" ? await bench.Http(ct) : await bench.Import(ct);
                return (report, report.AddsUp);
            });
    }

    private static Command Read()
    {
        var orders = Number("--orders", 1_000_000, "Orders there are.");
        var skus = Number("--skus", 12_500, "SKUs there are.");
        var seed = Number("--seed", 7, "Decides everything that is drawn.");
        return Measure(
            "read", "Read single orders, lists, searches and figures of a large seller, over HTTP.",
            [orders, skus, seed],
            async (parsed, settings, ct) => (
                await new BenchRead(
                    settings, parsed.GetValue(orders), parsed.GetValue(skus), parsed.GetValue(seed)).Run(ct),
                true));
    }

    private static Command Spike()
    {
        var shops = Number("--shops", 200, "Shops that trickle.");
        var rate = Number("--rate", 500, "Orders a second of the shop that spikes.");
        var seconds = Number("--seconds", 60, "How long.");
        return Measure(
            "spike", "One shop goes viral while many others trickle.", [shops, rate, seconds],
            async (parsed, settings, ct) =>
            {
                var report = await new BenchSpike(
                    settings, parsed.GetValue(shops), parsed.GetValue(rate), parsed.GetValue(seconds)).Run(ct);
                return (report, report.AddsUp);
            });
    }

    private static Command StockPush()
    {
        var skus = Number("--skus", 12_500, "SKUs of the shop.");
        var rate = Number("--rate", 20, "Changes of the stock a second, each of a SKU drawn.");
        var seconds = Number("--seconds", 60, "How long.");
        var seed = Number("--seed", 7, "Decides everything that is drawn.");
        return Measure(
            "stockpush", "Changes of the stock reach the simulated channel: from the fact to the channel's answer.",
            [skus, rate, seconds, seed],
            async (parsed, settings, ct) =>
            {
                var report = await new BenchStockPush(
                    settings, parsed.GetValue(skus), parsed.GetValue(rate), parsed.GetValue(seconds),
                    parsed.GetValue(seed)).Run(ct);
                return (report, report.AddsUp);
            });
    }

    private static Command Webhooks()
    {
        var rate = Number("--rate", 1_000, "Webhooks a second.");
        var seconds = Number("--seconds", 30, "How long.");
        return Measure(
            "webhooks", "Signed webhooks over loopback HTTP at an even pace, until each of their orders is here.",
            [rate, seconds],
            async (parsed, settings, ct) =>
            {
                var report = await new BenchWebhooks(
                    settings, parsed.GetValue(rate), parsed.GetValue(seconds)).Run(ct);
                return (report, report.AddsUp);
            });
    }

    private static Option<int> Number(string name, int usual, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual };

    /// <summary>A benchmark works in a folder of its own and prints its report as the last line.</summary>
    private static Command Measure(
        string name, string description, Option[] options,
        Func<ParseResult, HostSettings, CancellationToken, Task<(object Report, bool AddsUp)>> run)
    {
        var data = new Option<string?>("--data") { Description = "Folder to work in; a temporary one when left out." };
        var database = new Option<string?>("--database")
        {
            Description = "sqlite, sqlite:PATH, postgres (a throw-away server) or postgres:CONNECTION.",
        };
        var json = CommonOptions.Json();
        var command = new Command(name, description) { data, database, json };
        Array.ForEach(options, command.Add);

        command.SetAction((parsed, ct) => Guarded.Run(() => InFolder(parsed.GetValue(data), async folder =>
        {
            await using var server = await DrillCommand.Server(parsed.GetValue(database), ct);
            var settings = MigrateCommand.Settings(folder, server is null ? parsed.GetValue(database) : null);
            return await Print(
                await run(parsed, server is null ? settings : settings with { Database = server.Address }, ct),
                parsed.GetValue(json));
        })));
        return command;
    }

    /// <summary>The report is the last line; the exit code says whether it adds up.</summary>
    public static async Task<int> Print((object Report, bool AddsUp) outcome, bool json)
    {
        if (json)
        {
            Guarded.PrintJson(outcome.Report);
        }
        else
        {
            await Console.Out.WriteLineAsync(outcome.Report.ToString());
        }

        return outcome.AddsUp ? 0 : 1;
    }

    /// <summary>In the folder that was named, or in one that is gone afterwards.</summary>
    public static async Task<int> InFolder(string? named, Func<string, Task<int>> run)
    {
        var folder = named ?? Directory.CreateTempSubdirectory("creatorflow-bench-").FullName;

        try
        {
            return await run(folder);
        }
        finally
        {
            if (named is null)
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}

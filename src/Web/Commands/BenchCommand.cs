using System.CommandLine;
using CreatorFlow.Web.Bench;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Commands;

/// <summary><c>bench</c>: measures whole flows of the product itself.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measure the product.") { Ingest(), Jobs() };

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
            Description = "sqlite, sqlite:PATH or postgres:CONNECTION (made empty for the run).",
        };
        var json = CommonOptions.Json();
        var command = new Command(name, description) { data, database, json };
        Array.ForEach(options, command.Add);

        command.SetAction((parsed, ct) => Guarded.Run(() => InFolder(parsed.GetValue(data), async folder =>
        {
            var (report, addsUp) = await run(
                parsed, MigrateCommand.Settings(folder, parsed.GetValue(database)), ct);

            if (parsed.GetValue(json))
            {
                Guarded.PrintJson(report);
            }
            else
            {
                await Console.Out.WriteLineAsync(report.ToString());
            }

            return addsUp ? 0 : 1;
        })));
        return command;
    }

    private static async Task<int> InFolder(string? named, Func<string, Task<int>> run)
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

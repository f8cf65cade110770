using System.CommandLine;
using CreatorFlow.Web.Bench;

namespace CreatorFlow.Web.Commands;

/// <summary><c>bench</c>: measures whole flows of the product itself.</summary>
internal static class BenchCommand
{
    public static Command Create() => new("bench", "Measure the product.") { Ingest() };

    private static Command Ingest()
    {
        var data = new Option<string?>("--data") { Description = "Folder to work in; a temporary one when left out." };
        var database = new Option<string?>("--database")
        {
            Description = "sqlite, sqlite:PATH or postgres:CONNECTION (made empty for the run).",
        };
        var orders = new Option<int>("--orders")
        {
            Description = "Orders to import.",
            DefaultValueFactory = _ => 100_000,
        };
        var batch = new Option<int>("--batch")
        {
            Description = "Orders in one commit.",
            DefaultValueFactory = _ => 500,
        };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 7 };
        var json = CommonOptions.Json();
        var command = new Command(
            "ingest",
            "Import orders through the product's own import: two lines each, half of all lines on one hot SKU.")
        {
            data, database, orders, batch, seed, json,
        };

        command.SetAction((parsed, ct) => Guarded.Run(async () =>
        {
            var named = parsed.GetValue(data);
            var folder = named ?? Directory.CreateTempSubdirectory("creatorflow-bench-").FullName;

            try
            {
                var report = await new BenchIngest(
                    MigrateCommand.Settings(folder, parsed.GetValue(database)),
                    parsed.GetValue(orders), parsed.GetValue(batch), parsed.GetValue(seed)).Run(ct);

                if (parsed.GetValue(json))
                {
                    Guarded.PrintJson(report);
                }
                else
                {
                    await Console.Out.WriteLineAsync(report.ToString());
                }

                return report.Oversold == 0 && report.Imported == report.Orders ? 0 : 1;
            }
            finally
            {
                if (named is null)
                {
                    Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                    Directory.Delete(folder, recursive: true);
                }
            }
        }));
        return command;
    }
}

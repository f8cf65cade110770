using System.CommandLine;
using System.Globalization;
using CreatorFlow.Web.Exports;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Commands;

/// <summary><c>export</c>: writes all orders into files that other programs read.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var database = CommonOptions.Database();
        var json = CommonOptions.Json();
        var to = new Option<string>("--to")
        {
            Description = "Folder of the files; made, and must be empty.", Required = true,
        };
        var form = new Option<string>("--format")
        {
            Description = "csv: a row for each line of an order; jsonl: an order as JSON on each line.",
            DefaultValueFactory = _ => "jsonl",
        };
        var workspace = new Option<string?>("--workspace") { Description = "Name or id of one; all when left out." };
        var since = new Option<string?>("--since")
        {
            Description = "The first day, such as 2026-01-31; all when left out.",
        };
        var command = new Command("export", "Write all orders with everything that belongs to them, also while in use.")
        {
            data, database, to, form, workspace, since, json,
        };

        command.SetAction((parsed, ct) => Guarded.Run(async () =>
        {
            var settings = MigrateCommand.Settings(parsed.GetValue(data)!, parsed.GetValue(database));
            await using var services = CreatorFlowHost.Services(settings);
            var files = await new ExportHistory(services).Run(
                parsed.GetValue(to)!, parsed.GetValue(form)!, parsed.GetValue(workspace), Day(parsed.GetValue(since)),
                ct);

            if (parsed.GetValue(json))
            {
                Guarded.PrintJson(new { orders = files.Sum(own => own.Orders), files });
            }
            else
            {
                foreach (var own in files)
                {
                    await Console.Out.WriteLineAsync($"{own.Workspace}: {own.Orders} orders in {own.File}");
                }
            }

            return 0;
        }));
        return command;
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : throw new CommandRefused($"\"{text}\" is no day for --since. Write it as 2026-01-31.");
}

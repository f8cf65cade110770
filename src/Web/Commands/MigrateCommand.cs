using System.CommandLine;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Commands;

/// <summary><c>migrate</c>: brings a database up to this program's version.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var database = CommonOptions.Database();
        var json = CommonOptions.Json();
        var command = new Command("migrate", "Bring the database up to this version. Repeating is harmless.")
        {
            data, database, json,
        };

        command.SetAction((parsed, ct) => Guarded.Run(async () =>
        {
            await using var services = CreatorFlowHost.Services(
                Settings(parsed.GetValue(data)!, parsed.GetValue(database)));
            await CreatorFlowHost.Migrate(services, ct);

            if (parsed.GetValue(json))
            {
                Guarded.PrintJson(new { migrated = true });
            }
            else
            {
                await Console.Out.WriteLineAsync("The database is up to date.");
            }

            return 0;
        }));
        return command;
    }

    /// <summary>For commands that work on the database alone.</summary>
    public static HostSettings Settings(string folder, string? database) => new()
    {
        DataFolder = folder,
        Database = CommonOptions.Address(database, folder),
        Url = "http://127.0.0.1:0",
        Channels = ShopApps.FromEnvironment(new Uri("http://127.0.0.1")),
        RunLoops = false,
    };
}

using System.CommandLine;
using CreatorFlow.Web.Backups;

namespace CreatorFlow.Web.Commands;

/// <summary><c>backup</c>: copies the database and its keys while the program may go on working.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var database = CommonOptions.Database();
        var json = CommonOptions.Json();
        var to = new Option<string>("--to")
        {
            Description = "Folder of the backup; made, and must be empty.", Required = true,
        };
        var command = new Command("backup", "Copy the database and its keys, also while it is in use.")
        {
            data, database, to, json,
        };

        command.SetAction((parsed, ct) => Guarded.Run(async () =>
        {
            var settings = MigrateCommand.Settings(parsed.GetValue(data)!, parsed.GetValue(database));
            var folder = parsed.GetValue(to)!;
            var note = await BackupDatabase.Run(settings, folder, TimeProvider.System, ct);
            var bytes = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Sum(file => file.Length);

            if (parsed.GetValue(json))
            {
                Guarded.PrintJson(new { database = note.Database, at = note.At, folder, bytes });
            }
            else
            {
                await Console.Out.WriteLineAsync($"Backed up to {folder}: {bytes} bytes.");
            }

            return 0;
        }));
        return command;
    }
}

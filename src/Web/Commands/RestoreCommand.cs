using System.CommandLine;
using CreatorFlow.Web.Backups;

namespace CreatorFlow.Web.Commands;

/// <summary><c>restore</c>: puts a backup where there is nothing yet, and verifies it.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var database = CommonOptions.Database();
        var json = CommonOptions.Json();
        var from = new Option<string>("--from") { Description = "Folder of the backup.", Required = true };
        var command = new Command("restore", "Put a backup into an empty place, and verify it.")
        {
            data, database, from, json,
        };

        command.SetAction((parsed, ct) => Guarded.Run(async () =>
        {
            var settings = MigrateCommand.Settings(parsed.GetValue(data)!, parsed.GetValue(database));
            var answers = await RestoreDatabase.Run(settings, parsed.GetValue(from)!, ct);
            await VerifyCommand.Print(answers, parsed.GetValue(json));
            return answers.All(own => own.Findings.Count == 0) ? 0 : 1;
        }));
        return command;
    }
}

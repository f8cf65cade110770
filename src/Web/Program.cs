using System.CommandLine;
using CreatorFlow.Web.Commands;

var root = new RootCommand("CreatorFlow: the operations room of people who sell on TikTok Shop.")
{
    ServeCommand.Create(),
    DemoCommand.Create(),
    SandboxCommand.Create(),
    MigrateCommand.Create(),
    VerifyCommand.Create(),
    BenchCommand.Create(),
    DrillCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    ExportCommand.Create(),
};

FanoutCommands.AddTo(root);
return await root.Parse(args).InvokeAsync();

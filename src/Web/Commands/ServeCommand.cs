using System.CommandLine;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Commands;

/// <summary><c>serve</c>: a node in production. Shops and carriers are the real ones.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var database = CommonOptions.Database();
        var url = CommonOptions.Url("http://127.0.0.1:5070");
        var verbose = CommonOptions.Verbose();
        var publicUrl = CommonOptions.PublicUrl();
        var command = new Command("serve", "Run CreatorFlow with the real channels and carriers.")
        {
            data, database, url, publicUrl, verbose,
        };

        command.SetAction((parsed, ct) => Guarded.Run(async () =>
        {
            var folder = parsed.GetValue(data)!;
            var settings = new HostSettings
            {
                DataFolder = folder,
                Database = CommonOptions.Address(parsed.GetValue(database), folder),
                Url = parsed.GetValue(url)!,
                Channels = ShopApps.FromEnvironment(parsed.GetValue(publicUrl) ?? new Uri(parsed.GetValue(url)!)),
                InboxKept = KeptDays.FromEnvironment(),
                Verbose = parsed.GetValue(verbose),
            };
            await using var app = CreatorFlowHost.Build(settings);
            await CreatorFlowHost.Migrate(app.Services, ct);
            await app.StartAsync(ct);
            await Console.Out.WriteLineAsync($"CreatorFlow listens at {settings.Url}");
            await app.WaitForShutdownAsync(ct);
            return 0;
        }));
        return command;
    }
}

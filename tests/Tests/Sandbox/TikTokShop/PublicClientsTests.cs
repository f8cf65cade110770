using System.Diagnostics;

namespace CreatorFlow.Tests.Sandbox.TikTokShop;

public class PublicClientsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Public_clients_connect_list_read_ship_and_set_stock_unchanged()
    {
        var folder = ClientsFolder();

        if (folder is null || !Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Assert.Skip("skipped: the clients are not installed (npm ci in tests/Browser/clients)");
        }

        await using var host = await CreatorFlow.Sandbox.SandboxHost.Start(
            new CreatorFlow.Sandbox.SandboxOptions
            {
                DataFolder = Directory.CreateTempSubdirectory("clients").FullName,
                Url = "http://127.0.0.1:0",
                StartPlacing = false,
            },
            TimeProvider.System,
            null,
            TestContext.Current.CancellationToken);

        var (exitCode, output) = await Run(folder, host.Url);

        exitCode.ShouldBe(0, output);
        output.ShouldContain("tiktok-shop-sdk: 25 orders listed and read");
        // The order that the first one shipped is there by now.
        output.ShouldContain("n8n-nodes-tiktokshop: 26 orders listed and read");

        foreach (var client in (string[])["tiktok-shop-sdk", "n8n-nodes-tiktokshop"])
        {
            output.ShouldContain($"{client}: one order shipped");
            output.ShouldContain($"{client}: stock set");
        }
    }

    private static async Task<(int ExitCode, string Output)> Run(string folder, string url)
    {
        var start = new ProcessStartInfo("node", ["trade.mjs", url])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = node.StandardError.ReadToEndAsync(patience.Token);
        await node.WaitForExitAsync(patience.Token);
        return (node.ExitCode, await output + await errors);
    }

    private static string? ClientsFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var clients = Path.Combine(folder.FullName, "tests", "Browser", "clients");

            if (Directory.Exists(clients))
            {
                return clients;
            }
        }

        return null;
    }
}

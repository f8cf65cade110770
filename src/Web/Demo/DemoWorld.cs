using System.Net;
using System.Net.Sockets;
using CreatorFlow.Sandbox;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Demo;

/// <summary>CreatorFlow and the simulators in one process, talking HTTP to each other on loopback.</summary>
internal sealed class DemoWorld : IAsyncDisposable
{
    private const double ShareUnderLabelOfChannel = 0.2;
    private const double WatchedRetryScale = 0.01;
    private const double FastRetryScale = 0.002;

    private DemoWorld(WebApplication app, SandboxHost sandbox, string url) => (App, Sandbox, Url) = (app, sandbox, url);

    public WebApplication App { get; }

    public SandboxHost Sandbox { get; }

    public string Url { get; }

    /// <summary>Starts both; orders are not placed before <see cref="SandboxControl.Resume"/>.</summary>
    public static async Task<DemoWorld> Start(DemoSettings demo, CancellationToken ct)
    {
        var url = WithPort(demo.Url);
        var sandbox = await SandboxHost.Start(OptionsOf(demo, url), TimeProvider.System, null, ct);

        try
        {
            var app = CreatorFlowHost.Build(SettingsOf(demo, url, sandbox));
            await CreatorFlowHost.Migrate(app.Services, ct);
            await app.StartAsync(ct);
            return new DemoWorld(app, sandbox, url);
        }
        catch
        {
            await sandbox.Stop();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        await Sandbox.Stop();
    }

    private static SandboxOptions OptionsOf(DemoSettings demo, string url) => new()
    {
        DataFolder = Path.Combine(demo.DataFolder, "sandbox"),
        Url = demo.SandboxUrl,
        OrdersFolder = demo.OrdersFolder,
        Limit = demo.Limit,
        Seed = demo.Seed,
        OrdersPerSecond = demo.Rate,
        Scripted = demo.IsScripted,
        StartPlacing = false,
        PlatformShippedShare = demo.IsScripted ? 0 : ShareUnderLabelOfChannel,
        Hold = demo.Headless ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(8),
        ScanAfter = demo.Headless ? TimeSpan.FromHours(6) : TimeSpan.FromSeconds(25),
        DeliverAfter = demo.Headless ? TimeSpan.FromDays(3) : TimeSpan.FromSeconds(60),
        CallsPerSecond = SandboxNode.HurriedCallsPerSecond,
        WebhookRetryScale = demo.Headless ? FastRetryScale : WatchedRetryScale,
        RedirectUrl = new Uri(PublicAddress(demo, url), "/channels/tiktokshop/callback").AbsoluteUri,
    };

    private static Uri PublicAddress(DemoSettings demo, string url) => demo.PublicUrl ?? new Uri(url);

    private static HostSettings SettingsOf(DemoSettings demo, string url, SandboxHost sandbox)
    {
        var settings = SandboxNode.Settings(
            demo.DataFolder, demo.Database, url, PublicAddress(demo, url).AbsoluteUri, sandbox.Url,
            SandboxNode.AppOf(sandbox), isUsual: false);
        return settings with
        {
            Verbose = demo.Verbose,
            Shipping = demo.Headless
                ? settings.Shipping
                : settings.Shipping with { TrackEvery = TimeSpan.FromSeconds(5) },
        };
    }

    /// <summary>Channels must know the address before it is listened at: port 0 is resolved here.</summary>
    private static string WithPort(string url)
    {
        var asked = new Uri(url);

        if (asked.Port != 0)
        {
            return url.TrimEnd('/');
        }

        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"{asked.Scheme}://{asked.Host}:{((IPEndPoint)probe.LocalEndpoint).Port}";
    }
}

using System.Diagnostics;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Drills;

/// <summary>A node against simulators that run elsewhere; ends when the drill that started it is gone.</summary>
internal static class DrillNode
{
    private const int CallsPerSecond = 2_000;
    private const int VendorCallsPerSecond = 50;
    private static readonly TimeSpan LookForParentEvery = TimeSpan.FromSeconds(1);

    public static HostSettings Settings(
        string folder, DatabaseAddress database, string url, string publicUrl, string sandboxUrl, TikTokShopApp app)
    {
        var sandbox = new Uri(sandboxUrl);
        return new()
        {
            DataFolder = folder,
            Database = database,
            Url = url,
            Channels = new ChannelsOptions
            {
                PublicAddress = new Uri(publicUrl),
                SweepEvery = TimeSpan.FromSeconds(5),
                TikTokShop = app with
                {
                    ApiAddress = sandbox,
                    TokenAddress = sandbox,
                    ConsentAddress = new Uri(sandbox, "/open/authorize"),
                    CallsPerSecond = CallsPerSecond,
                },
            },
            Shipping = new ShippingOptions
            {
                TrackEvery = TimeSpan.FromHours(1), PurchaseSettles = TimeSpan.FromSeconds(2),
            },
        };
    }

    /// <summary>The same at the product's own pace: it asks as often, and calls as much, as for a seller.</summary>
    public static HostSettings AsUsual(HostSettings settings)
    {
        var hurried = settings.Channels;
        return settings with
        {
            Channels = new()
            {
                PublicAddress = hurried.PublicAddress,
                TikTokShop = hurried.TikTokShop with { CallsPerSecond = VendorCallsPerSecond },
            },
        };
    }

    public static async Task<int> Run(HostSettings settings, int parent, CancellationToken ct)
    {
        await using var app = CreatorFlowHost.Build(settings);
        await CreatorFlowHost.Migrate(app.Services, ct);
        await app.StartAsync(ct);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var watch = EndWithParent(parent, app.Lifetime, over.Token);
        await app.WaitForShutdownAsync(ct);
        await over.CancelAsync();
        await watch;
        return 0;
    }

    private static async Task EndWithParent(int parent, IHostApplicationLifetime lifetime, CancellationToken ct)
    {
        try
        {
            using var process = Process.GetProcessById(parent);

            while (!process.HasExited)
            {
                await Task.Delay(LookForParentEvery, ct);
            }

            lifetime.StopApplication();
        }
        catch (ArgumentException)
        {
            lifetime.StopApplication();
        }
        catch (OperationCanceledException)
        {
            // The node stops for another reason.
        }
    }
}

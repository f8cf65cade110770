using CreatorFlow.Sandbox;
using CreatorFlow.Web.Demo;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>Simulators of a benchmark's own, and a node that it measures against them.</summary>
internal static class BenchSandbox
{
    private const string PublicUrl = "http://127.0.0.1";

    /// <summary>Starts them at the vendor's calls a second; no order comes by itself.</summary>
    /// <param name="settings">Those of the benchmark, for its folder.</param>
    /// <param name="fill">What is in the shop.</param>
    public static Task<SandboxHost> Start(
        HostSettings settings, Func<SandboxOptions, SandboxOptions> fill, CancellationToken ct)
    {
        var empty = new SandboxOptions
        {
            DataFolder = Path.Combine(settings.DataFolder, "sandbox"),
            Url = "http://127.0.0.1:0",
            StartPlacing = false,
            OrdersPerSecond = 0,
            RedirectUrl = PublicUrl + "/channels/tiktokshop/callback",
        };
        return SandboxHost.Start(fill(empty), TimeProvider.System, null, ct);
    }

    /// <summary>As <see cref="SandboxNode.Settings"/>, in the benchmark's folder and database.</summary>
    public static HostSettings Node(HostSettings settings, SandboxHost simulators, bool isUsual) =>
        SandboxNode.Settings(
            settings.DataFolder, settings.Database, "http://127.0.0.1:0", PublicUrl, simulators.Url,
            SandboxNode.AppOf(simulators), isUsual);
}

using System.Diagnostics;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Drills;

/// <summary>A node against simulators that run elsewhere; ends when the drill that started it is gone.</summary>
internal static class DrillNode
{
    private static readonly TimeSpan LookForParentEvery = TimeSpan.FromSeconds(1);

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

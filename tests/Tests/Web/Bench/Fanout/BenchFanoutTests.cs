using System.Diagnostics;
using System.Text.Json;

namespace CreatorFlow.Tests.Web.Bench.Fanout;

public sealed class BenchFanoutTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_client_hears_everything_once_though_some_are_cut()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(own.Parent!.Parent!.FullName, "Web", own.Name, "creatorflow.dll");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "exec", program, "bench", "fanout", "--clients", "20", "--workspaces", "4", "--rate", "40",
                "--cut", "5", "--seconds", "3", "--json",
            ]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);

        var report = JsonDocument.Parse(output.Trim().Split('\n')[^1]).RootElement;
        (Number("lost"), Number("doubled"), Number("facts"), Number("critical")).ShouldBe((0, 0, 120, 9));
        Number("messages").ShouldBe((120 + 9) * 5, output);
        Number("p95Ms").ShouldBeGreaterThan(0);
        Number("rssMb").ShouldBeGreaterThan(0);
        process.ExitCode.ShouldBe(0);

        double Number(string field) => report.GetProperty(field).GetDouble();
    }
}

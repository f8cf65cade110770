using System.Diagnostics;
using System.Text.Json;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Npgsql;

namespace CreatorFlow.Tests.Web.Demo;

/// <summary>
/// The whole program as a process of its own, killed without warning and started again on the same data.
/// </summary>
public class KilledRunTests
{
    private const int Orders = 60;
    private const int Kills = 3;
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(4);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_run_that_is_killed_three_times_ends_with_the_same_totals(string database)
    {
        var random = new Random(20261122);
        var undisturbed = await Finish(await Fresh(database));
        var target = await Fresh(database);

        for (var kill = 0; kill < Kills; kill++)
        {
            await KillWhen(target, reached: random.Next(Orders / 10, Orders * 9 / 10 / Kills * (kill + 1)));
        }

        var killed = await Finish(target);
        string[] fields =
        [
            "orders", "lines", "cut", "reserved", "heldNoStock", "cancelled", "labels", "shipped", "confirmed",
        ];

        foreach (var field in fields)
        {
            killed.GetProperty(field).GetInt32().ShouldBe(undisturbed.GetProperty(field).GetInt32(), field);
        }

        killed.GetProperty("oversold").GetInt32().ShouldBe(0);
        killed.GetProperty("lostOrDoubled").GetInt32().ShouldBe(0);
        killed.GetProperty("shipped").GetInt32().ShouldBeGreaterThan(0);
    }

    private static async Task<JsonElement> Finish(Target target)
    {
        using var process = Start(target);
        var output = process.StandardOutput.ReadToEndAsync(Ct);
        var trouble = process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct).WaitAsync(LongestRun, Ct);
        process.ExitCode.ShouldBe(0, await trouble);
        var last = (await output).Trim().Split('\n')[^1];
        return JsonDocument.Parse(last).RootElement.Clone();
    }

    /// <summary>Lets it run until the simulator has placed so many orders, then ends it as a power cut would.</summary>
    private static async Task KillWhen(Target target, int reached)
    {
        using var process = Start(target);
        _ = process.StandardOutput.ReadToEndAsync(Ct);
        var lines = process.StandardError;

        while (await lines.ReadLineAsync(Ct) is { } line && !process.HasExited)
        {
            if (line.StartsWith("done ", StringComparison.Ordinal)
                && int.Parse(line[5..], System.Globalization.CultureInfo.InvariantCulture) >= reached)
            {
                break;
            }
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Ct);
    }

    private static Process Start(Target target)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "exec", Program(), "demo", "--headless", "--limit", $"{Orders}", "--seed", "7", "--data", target.Folder,
            "--database", target.Database, "--json", "--plain",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    /// <summary>The program of the same build as these tests.</summary>
    private static string Program()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(own.Parent!.Parent!.FullName, "Web", own.Name, "creatorflow.dll");
        File.Exists(path).ShouldBeTrue(path);
        return path;
    }

    private static async Task<Target> Fresh(string database)
    {
        var folder = Directory.CreateTempSubdirectory("creatorflow-killed-").FullName;

        if (database == "sqlite")
        {
            return new(folder, "sqlite");
        }

        var server = Environment.GetEnvironmentVariable("CREATORFLOW_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "skipped: CREATORFLOW_TEST_POSTGRES names no PostgreSQL server");
        var name = "killed_" + Ids.New(TimeProvider.System.GetUtcNow()).ToString("N");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync(Ct);
        return new(folder, "postgres:" + new NpgsqlConnectionStringBuilder(server) { Database = name });
    }

    private sealed record Target(string Folder, string Database);
}

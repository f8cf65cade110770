using System.Diagnostics;
using System.Reflection;
using CreatorFlow.Web.Commands;

namespace CreatorFlow.Web.Drills;

/// <summary>A node of a drill: this program as a process of its own, which can be killed without warning.</summary>
internal sealed class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly Task log;

    private NodeProcess(Process process, Task log, string url, double readySeconds) =>
        (this.process, this.log, Url, ReadySeconds) = (process, log, url, readySeconds);

    public string Url { get; }

    public int ProcessId => process.Id;

    /// <summary>From the start of the process until it said that it was ready.</summary>
    public double ReadySeconds { get; }

    /// <summary>Starts it and waits until it is ready; its standard error goes to the file.</summary>
    public static async Task<NodeProcess> Start(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, string url, string logFile,
        HttpClient http, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(Program(arguments, environment))!;
        var log = Task.WhenAll(
            Keep(process.StandardError, logFile), Keep(process.StandardOutput, logFile + ".out"));

        while (!await IsReady(http, url, ct))
        {
            if (process.HasExited || clock.Elapsed > LongestStart)
            {
                process.Kill();
                await log;
                throw new CommandRefused(
                    $"a node did not become ready: {(await File.ReadAllTextAsync(logFile, ct)).Trim()}");
            }

            await Task.Delay(LookEvery, ct);
        }

        return new(process, log, url, clock.Elapsed.TotalSeconds);
    }

    public static async Task<bool> IsReady(HttpClient http, string url, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(url + "/health/ready", ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await log;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await Kill();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Program(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var own = Assembly.GetEntryAssembly()!.Location;
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        };

        // Started as "dotnet creatorflow.dll" the process is dotnet, started as "creatorflow" it is the program.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(own);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task Keep(StreamReader lines, string file)
    {
        await using var kept = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        await lines.BaseStream.CopyToAsync(kept);
    }
}

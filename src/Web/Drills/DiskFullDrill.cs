using System.Diagnostics;
using System.Net;
using CreatorFlow.Platform.Data;
using CreatorFlow.Web.Commands;

namespace CreatorFlow.Web.Drills;

/// <summary>The answer of the drill of the full disk.</summary>
/// <param name="Refused">Webhooks answered with 507 while there was no room.</param>
/// <param name="Message">What such an answer says.</param>
/// <param name="GoesOnSeconds">From the moment there is room again until a webhook is taken.</param>
internal sealed record DiskFullReport(
    int Orders, int Shipped, int Refused, string? Message, int Lost, int Doubled, int Oversold, int LabelsTwice,
    int Other, double GoesOnSeconds, bool Drained)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp =>
        Drained && Refused > 0 && Message is not null && Lost + Doubled + Oversold + LabelsTwice + Other == 0;
}

/// <summary>
/// A node whose data folder is a small disk of its own: it is filled under load, stays full for a while, and is given
/// room again. What was acknowledged must all be there, what was refused comes again.
/// </summary>
internal sealed class DiskFullDrill(string folder, double rate, int seed, TextWriter log)
{
    private const int DiskMb = 64;
    private const int BlockBytes = 4_096;
    private const int WantedRefusals = 5;
    private static readonly TimeSpan UnderLoad = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan StaysFull = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public async Task<DiskFullReport> Run(CancellationToken ct)
    {
        var disk = Path.Combine(folder, "disk");
        Directory.CreateDirectory(disk);
        await Mount(disk, ct);

        try
        {
            return await OnDisk(disk, ct);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            await Execute("umount", [disk], CancellationToken.None);
        }
    }

    private async Task<DiskFullReport> OnDisk(string disk, CancellationToken ct)
    {
        var database = DatabaseAddress.Sqlite(Path.Combine(disk, "creatorflow.db"));
        await using var world = await DrillWorld.Start(
            new(disk, folder, database, rate, seed), log, ct);
        await world.Begin(1, ct);
        await Task.Delay(UnderLoad, ct);

        var ballast = Path.Combine(disk, "ballast");
        await Fill(ballast, ct);
        await Until(() => world.Balancer.Count(HttpStatusCode.InsufficientStorage) >= WantedRefusals, ct);
        await Task.Delay(StaysFull, ct);
        await Fill(ballast, ct);
        await log.WriteLineAsync(
            $"the disk is full: {world.Balancer.Count(HttpStatusCode.InsufficientStorage)} webhooks refused");

        var taken = world.Balancer.Count(HttpStatusCode.OK);
        File.Delete(ballast);
        var clock = Stopwatch.StartNew();
        await Until(() => world.Balancer.Count(HttpStatusCode.OK) > taken, ct);
        var seconds = Math.Round(clock.Elapsed.TotalSeconds, 2);

        var drained = await world.Drain(ct);
        var found = await world.Findings(ct);
        return new(
            found.Orders, found.Shipped, world.Balancer.Count(HttpStatusCode.InsufficientStorage),
            world.Balancer.LastRefusal, found.Lost, found.Doubled, found.Oversold, found.LabelsTwice, found.Other,
            seconds, drained);
    }

    private static async Task Mount(string disk, CancellationToken ct)
    {
        if (!await Execute("mount", ["-t", "tmpfs", "-o", $"size={DiskMb}m", "tmpfs", disk], ct))
        {
            throw new CommandRefused(
                "this drill fills a small disk of its own and must be allowed to mount one. Run it as root.");
        }
    }

    private static async Task<bool> Execute(string program, string[] arguments, CancellationToken ct)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0;
    }

    /// <summary>Takes every block that is left.</summary>
    private static async Task Fill(string file, CancellationToken ct)
    {
        var block = new byte[BlockBytes];
        await using var ballast = new FileStream(
            file, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);

        try
        {
            while (true)
            {
                await ballast.WriteAsync(block, ct);
            }
        }
        catch (IOException)
        {
            // Nothing is left.
        }
    }

    private static async Task Until(Func<bool> isSo, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();

        while (!isSo() && clock.Elapsed < LongestWait)
        {
            await Task.Delay(LookEvery, ct);
        }
    }
}

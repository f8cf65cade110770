using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CreatorFlow.Platform.Data;
using CreatorFlow.Web.Commands;
using Npgsql;

namespace CreatorFlow.Web.Drills;

/// <summary>
/// A PostgreSQL server of a drill's own: on loopback, in a temporary folder, syncing as in production, gone afterwards.
/// </summary>
internal sealed class ThrowawayPostgres : IAsyncDisposable
{
    private const string Role = "creatorflow";

    private readonly string bin;
    private readonly string home;
    private readonly int port;

    private ThrowawayPostgres(string bin, string home, int port) =>
        (this.bin, this.home, this.port) = (bin, home, port);

    public DatabaseAddress Address => DatabaseAddress.Postgres(
        $"Host=127.0.0.1;Port={port};Database={Role};Username={Role};Password={Role};Maximum Pool Size=50");

    public static async Task<ThrowawayPostgres> Start(CancellationToken ct)
    {
        var initdb = PostgresTools.Find("initdb") ?? throw new CommandRefused(
            "no PostgreSQL is installed here (initdb was not found). Install it, or name a server with --database.");
        var home = Directory.CreateTempSubdirectory("creatorflow-postgres-").FullName;
        var server = new ThrowawayPostgres(Path.GetDirectoryName(initdb)!, home, FreePort());

        try
        {
            await server.Make(ct);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the server at once, as a crash of its machine would, and starts it again.</summary>
    public async Task Restart(CancellationToken ct)
    {
        await Run("pg_ctl", ["-D", Files, "-m", "immediate", "-w", "stop"], ct);
        await StartServer(ct);

        // What this process had open is gone with the server.
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Files, "postmaster.pid")))
        {
            await Run("pg_ctl", ["-D", Files, "-m", "immediate", "-w", "stop"], CancellationToken.None);
        }

        Directory.Delete(home, recursive: true);
    }

    private string Files => Path.Combine(home, "files");

    private async Task Make(CancellationToken ct)
    {
        if (Environment.IsPrivilegedProcess)
        {
            await Execute("chown", ["postgres", home], ct);
        }

        await Run("initdb", ["-D", Files, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"], ct);
        await StartServer(ct);
        await Sql("postgres", $"CREATE ROLE {Role} LOGIN NOSUPERUSER NOBYPASSRLS", ct);
        await Sql("postgres", $"CREATE DATABASE {Role} OWNER {Role} TEMPLATE template0", ct);
    }

    private Task StartServer(CancellationToken ct) => Run(
        "pg_ctl",
        [
            "-D", Files, "-l", Path.Combine(home, "log"), "-w", "-o",
            $"-p {port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 "
            + $"-c unix_socket_directories={home} -c max_connections=300",
            "start",
        ],
        ct);

    private Task Sql(string database, string sql, CancellationToken ct) => Run(
        "psql",
        [
            "-X", "-q", "-h", home, "-p", port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", "-d", database,
            "-v", "ON_ERROR_STOP=1", "-c", sql,
        ],
        ct);

    // PostgreSQL refuses to run as root.
    private Task Run(string tool, string[] arguments, CancellationToken ct) => Environment.IsPrivilegedProcess
        ? Execute("runuser", ["-u", "postgres", "--", Path.Combine(bin, tool), .. arguments], ct)
        : Execute(Path.Combine(bin, tool), arguments, ct);

    private async Task Execute(string program, string[] arguments, CancellationToken ct)
    {
        // A server keeps the descriptors of whoever started it: nothing is piped, or waiting for the end never ends.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = home };
        string[] all = ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments];
        Array.ForEach(all, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(ct);

        if (process.ExitCode != 0)
        {
            throw new CommandRefused($"{Path.GetFileName(program)} failed for PostgreSQL in {home}.");
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

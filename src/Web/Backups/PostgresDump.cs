using System.Diagnostics;
using CreatorFlow.Web.Commands;
using CreatorFlow.Web.Drills;
using Npgsql;

namespace CreatorFlow.Web.Backups;

/// <summary>
/// PostgreSQL's own programs, told the server by their environment, so that no password stands in a list of processes.
/// They see the rows of all workspaces as the program itself does: row level security stays on.
/// </summary>
internal static class PostgresDump
{
    public static Task Write(string connection, string file, CancellationToken ct) => Run(
        "pg_dump", ["--format=custom", "--enable-row-security", "--no-owner", "--no-privileges", "--file", file],
        connection, ct);

    public static Task Read(string connection, string file, CancellationToken ct) => Run(
        "pg_restore",
        [
            "--exit-on-error", "--single-transaction", "--enable-row-security", "--no-owner", "--no-privileges",
            "--dbname", new NpgsqlConnectionStringBuilder(connection).Database!, file,
        ],
        connection, ct);

    private static async Task Run(string program, string[] arguments, string connection, CancellationToken ct)
    {
        var path = PostgresTools.Find(program) ?? throw new CommandRefused(
            $"{program} was not found. Install PostgreSQL's client programs of the server's version or newer.");
        var server = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(path) { RedirectStandardError = true };
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["PGHOST"] = server.Host;
        start.Environment["PGPORT"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGDATABASE"] = server.Database;
        start.Environment["PGUSER"] = server.Username;
        start.Environment["PGPASSWORD"] = server.Password;
        start.Environment["PGOPTIONS"] = "-c creatorflow.workspace=*";

        using var process = Process.Start(start)!;
        var trouble = await process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);

        if (process.ExitCode != 0)
        {
            throw new CommandRefused($"{program} failed: {trouble.Trim()}");
        }
    }
}

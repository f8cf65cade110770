using CreatorFlow.Platform.Data;
using CreatorFlow.Web.Checks;
using CreatorFlow.Web.Commands;
using CreatorFlow.Web.Hosting;
using Npgsql;

namespace CreatorFlow.Web.Backups;

/// <summary>
/// Puts a backup where there is nothing yet, brings it up to this version, and verifies it. What stands in a database
/// is never written over.
/// </summary>
internal static class RestoreDatabase
{
    public static async Task<IReadOnlyList<CheckAnswer>> Run(HostSettings settings, string folder, CancellationToken ct)
    {
        var note = await BackupNote.Read(folder, ct)
            ?? throw new CommandRefused($"{folder} holds no whole backup: backup.json is missing.");

        if ((note.Database == "postgres") != settings.Database.IsPostgres)
        {
            throw new CommandRefused(
                $"the backup is one of {note.Database}: name a database of that kind with --database.");
        }

        await (settings.Database.IsPostgres
            ? IntoPostgres(settings.Database, Path.Combine(folder, BackupNote.PostgresFile), ct)
            : IntoSqlite(settings.Database, Path.Combine(folder, BackupNote.SqliteFile)));
        BackupNote.CopyFolder(Path.Combine(folder, BackupNote.KeysFolder), settings.KeyFolder);

        await using var services = CreatorFlowHost.Services(settings);
        await CreatorFlowHost.Migrate(services, ct);
        return await new Verification(services).Run(ct);
    }

    private static Task IntoSqlite(DatabaseAddress database, string file)
    {
        if (File.Exists(database.Value))
        {
            throw new CommandRefused(
                $"{database.Value} exists and is not written over. Move it away, or name another folder with --data.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database.Value))!);
        File.Copy(file, database.Value);
        return Task.CompletedTask;
    }

    private static async Task IntoPostgres(DatabaseAddress database, string file, CancellationToken ct)
    {
        await using (var connection = new NpgsqlConnection(database.Value))
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(
                "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'", connection);

            if (await command.ExecuteScalarAsync(ct) is not 0L)
            {
                throw new CommandRefused(
                    "the database is not empty and is not written over. Make a new one, and name it with --database.");
            }
        }

        await PostgresDump.Read(database.Value, file, ct);
    }
}

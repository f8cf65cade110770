using CreatorFlow.Platform.Data;
using CreatorFlow.Web.Commands;
using CreatorFlow.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace CreatorFlow.Web.Backups;

/// <summary>
/// Copies the database as it is at one moment, while the program may go on working, and the keys without which its
/// secrets cannot be opened.
/// </summary>
internal static class BackupDatabase
{
    public static async Task<BackupNote> Run(
        HostSettings settings, string folder, TimeProvider clock, CancellationToken ct)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new CommandRefused($"{folder} is not empty: a backup goes into a folder of its own. Name a new one.");
        }

        Directory.CreateDirectory(folder);
        var note = new BackupNote(settings.Database.IsPostgres ? "postgres" : "sqlite", clock.GetUtcNow());

        if (settings.Database.IsPostgres)
        {
            await PostgresDump.Write(settings.Database.Value, Path.Combine(folder, BackupNote.PostgresFile), ct);
        }
        else
        {
            CopySqlite(settings.Database, Path.Combine(folder, BackupNote.SqliteFile));
        }

        BackupNote.CopyFolder(settings.KeyFolder, Path.Combine(folder, BackupNote.KeysFolder));

        // Last: a folder with a note holds a whole backup.
        await note.Write(folder, ct);
        return note;
    }

    private static void CopySqlite(DatabaseAddress database, string file)
    {
        if (!File.Exists(database.Value))
        {
            throw new CommandRefused($"there is no database {database.Value}. Name its folder with --data.");
        }

        using var from = Open(database.Value, SqliteOpenMode.ReadOnly);
        using var to = Open(file, SqliteOpenMode.ReadWriteCreate);
        from.BackupDatabase(to);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file, Mode = mode, Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }
}

using System.Text.Json;

namespace CreatorFlow.Web.Backups;

/// <summary>What lies in a backup's folder, told in <c>backup.json</c>.</summary>
/// <param name="Database">"sqlite" or "postgres".</param>
/// <param name="At">When it began; it holds everything that was committed before.</param>
internal sealed record BackupNote(string Database, DateTimeOffset At)
{
    public const string SqliteFile = "creatorflow.db";
    public const string PostgresFile = "creatorflow.dump";
    public const string KeysFolder = "keys";

    private const string NoteFile = "backup.json";

    public async Task Write(string folder, CancellationToken ct) => await File.WriteAllTextAsync(
        Path.Combine(folder, NoteFile), JsonSerializer.Serialize(this, JsonSerializerOptions.Web), ct);

    /// <summary>Null when the folder holds no backup.</summary>
    public static async Task<BackupNote?> Read(string folder, CancellationToken ct)
    {
        var file = Path.Combine(folder, NoteFile);
        return File.Exists(file)
            ? JsonSerializer.Deserialize<BackupNote>(await File.ReadAllTextAsync(file, ct), JsonSerializerOptions.Web)
            : null;
    }

    /// <summary>Copies the files of a folder; nothing when it is missing.</summary>
    public static void CopyFolder(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        Directory.CreateDirectory(to);

        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}

using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace CreatorFlow.Sandbox;

/// <summary>One document of a simulator: a kind, an identifier, and its JSON; a null JSON removes it.</summary>
public sealed record SandboxDocument(string Kind, string Id, string? Json)
{
    /// <summary>The document to write.</summary>
    public static SandboxDocument Of<T>(string kind, string id, T value) =>
        new(kind, id, JsonSerializer.Serialize(value, SandboxStore.JsonOptions));

    /// <summary>The document to remove.</summary>
    public static SandboxDocument Gone(string kind, string id) => new(kind, id, null);
}

/// <summary>
/// The durable memory of the simulators: (kind, id) to JSON in one SQLite file. Simulators keep their state in memory
/// and
/// save what changed before they answer; after a kill they load it and go on. Concurrent saves share one commit.
/// Not synchronised to disk on purpose: it survives the death of the process, not of the machine.
/// </summary>
public sealed class SandboxStore : IAsyncDisposable
{
    private const int MaxDocumentsPerCommit = 2_000;

    internal static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web);

    private readonly SqliteConnection connection;
    private readonly Channel<Pending> queue = Channel.CreateUnbounded<Pending>(new() { SingleReader = true });
    private readonly Task writer;

    private sealed record Pending(IReadOnlyList<SandboxDocument> Documents, TaskCompletionSource Done);

    private SandboxStore(SqliteConnection connection)
    {
        this.connection = connection;
        writer = WriteLoop();
    }

    /// <summary>Opens the file at <paramref name="path"/>, made when missing.</summary>
    public static SandboxStore Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, "PRAGMA synchronous=OFF");
        Execute(
            connection,
            """
            CREATE TABLE IF NOT EXISTS documents (
                kind TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID
            """);
        return new SandboxStore(connection);
    }

    /// <summary>All documents of a kind, by identifier. Call at start only, before the first save.</summary>
    public IReadOnlyDictionary<string, T> Load<T>(string kind)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, json FROM documents WHERE kind = $kind ORDER BY id";
        command.Parameters.AddWithValue("$kind", kind);
        using var reader = command.ExecuteReader();
        var found = new Dictionary<string, T>(StringComparer.Ordinal);

        while (reader.Read())
        {
            found[reader.GetString(0)] = JsonSerializer.Deserialize<T>(reader.GetString(1), JsonOptions)!;
        }

        return found;
    }

    /// <summary>Writes the documents as one: all or none. Completes after the commit.</summary>
    public Task Save(params IReadOnlyList<SandboxDocument> documents)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        ObjectDisposedException.ThrowIf(!queue.Writer.TryWrite(new Pending(documents, done)), this);

        return done.Task;
    }

    /// <summary>Writes what is queued, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writer;
        await connection.DisposeAsync();
    }

    private async Task WriteLoop()
    {
        var group = new List<Pending>();

        while (await queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            var count = 0;

            while (count < MaxDocumentsPerCommit && queue.Reader.TryRead(out var pending))
            {
                group.Add(pending);
                count += pending.Documents.Count;
            }

            Commit(group);
        }
    }

    private void Commit(List<Pending> group)
    {
        try
        {
            using var transaction = connection.BeginTransaction();
            using var upsert = connection.CreateCommand();
            upsert.CommandText =
                """
                INSERT INTO documents (kind, id, json) VALUES ($kind, $id, $json)
                ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json
                """;
            using var delete = connection.CreateCommand();
            delete.CommandText = "DELETE FROM documents WHERE kind = $kind AND id = $id";

            foreach (var document in group.SelectMany(pending => pending.Documents))
            {
                var command = document.Json is null ? delete : upsert;
                command.Parameters.Clear();
                command.Parameters.AddWithValue("$kind", document.Kind);
                command.Parameters.AddWithValue("$id", document.Id);

                if (document.Json is not null)
                {
                    command.Parameters.AddWithValue("$json", document.Json);
                }

                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }
        catch (SqliteException error)
        {
            group.ForEach(pending => pending.Done.TrySetException(error));
            return;
        }

        group.ForEach(pending => pending.Done.TrySetResult());
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

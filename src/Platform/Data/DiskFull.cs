using CreatorFlow.Platform.Problems;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace CreatorFlow.Platform.Data;

/// <summary>The database has no room to write: nothing was done, and it may be sent again later.</summary>
public static class DiskFull
{
    /// <summary>507: the server cannot store what is needed to answer.</summary>
    public const int Status = 507;

    private const int SqliteFull = 13;
    private const int SqliteTrouble = 10;

    // Writing, truncating, syncing and growing the shared memory file fail so where the last block is gone.
    private static readonly int[] WritesThatFail = [778, 1_034, 1_290, 1_546, 4_618, 4_874];

    /// <summary>True when this is why it failed.</summary>
    public static bool IsCause(Exception error) => error switch
    {
        SqliteException { SqliteErrorCode: SqliteFull } => true,
        SqliteException { SqliteErrorCode: SqliteTrouble } sqlite =>
            WritesThatFail.Contains(sqlite.SqliteExtendedErrorCode),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => true,
        { InnerException: { } inner } => IsCause(inner),
        _ => false,
    };

    /// <summary>What whoever asked is told.</summary>
    public static Problem Problem() => new(
        "platform.disk_full", ProblemKind.Unavailable,
        "The disk of the database is full. Nothing was changed. Make room, then send it again.");
}

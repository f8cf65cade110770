using Microsoft.Data.Sqlite;
using Npgsql;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// The database did not answer, is stopping or has no room: whoever asked is not at fault, and may ask the same again
/// later.
/// </summary>
internal static class Outage
{
    private const string Stopping = "57P";
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Unreadable = 10;
    private const int CannotOpen = 14;

    /// <summary>True when this is why it failed.</summary>
    public static bool IsCause(Exception error) => error switch
    {
        PostgresException refused => refused.IsTransient
            || refused.SqlState.StartsWith(Stopping, StringComparison.Ordinal),
        NpgsqlException { IsTransient: true } => true,
        SqliteException { SqliteErrorCode: Busy or Locked or Unreadable or CannotOpen } => true,
        _ when DiskFull.IsCause(error) => true,
        { InnerException: { } inner } => IsCause(inner),
        _ => false,
    };
}

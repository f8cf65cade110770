using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// Two writers met: one of them is turned away by the database and may simply try again. Nothing it did is left.
/// </summary>
internal static class Conflicts
{
    public static bool IsConflict(Exception error) => error switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure } => true,
        { InnerException: { } inner } => IsConflict(inner),
        _ => false,
    };
}

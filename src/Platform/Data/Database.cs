using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Data;

/// <summary>The database as a whole: made, brought up to date, reached.</summary>
public sealed class Database(AppDb db)
{
    /// <summary>Brings the tables up to this program's version. Repeating is harmless; nodes queue for it.</summary>
    public async Task Migrate(CancellationToken ct)
    {
        db.Scope.AcrossWorkspaces();

        if (!db.IsPostgres)
        {
            await db.Database.OpenConnectionAsync(ct);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
            await db.Database.CloseConnectionAsync();
        }

        await db.Database.MigrateAsync(ct);
    }

    /// <summary>True when it answers and is up to date.</summary>
    public async Task<bool> IsReady(CancellationToken ct) =>
        await db.Database.CanConnectAsync(ct) && !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
}

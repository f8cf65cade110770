using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// Lets one transaction at a time do what bears a name, until it ends: who comes second finds what the first has
/// written. Taken before any row is locked. On SQLite all writers queue anyway.
/// </summary>
public static class OnlyOne
{
    /// <summary>One at a time in the workspace.</summary>
    public static Task OnlyOneWithKey(this AppDb db, string key, CancellationToken ct) =>
        db.OnlyOneAnywhere($"{db.Scope.Id} {key}", ct);

    /// <summary>One at a time over all workspaces.</summary>
    public static async Task OnlyOneAnywhere(this AppDb db, string key, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({key}, 0))", ct);
        }
    }
}

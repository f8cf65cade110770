using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>
/// Lets one transaction at a time make workspaces and people, so that two first workspaces, or two people with one
/// address, cannot come about between looking and writing. On SQLite all writers queue anyway.
/// </summary>
internal static class PeopleLock
{
    private const long Key = 0x63_66_5F_70_65_6F_70;

    public static async Task Take(AppDb db, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Key})", ct);
        }
    }
}

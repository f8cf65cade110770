using System.Globalization;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Operations.Alerts;

/// <summary>
/// Lets one transaction at a time change the alerts of a workspace, so that two nodes that find the same cause at once
/// raise one alert. Taken first of all. On SQLite all writers queue anyway.
/// </summary>
internal static class AlertLock
{
    private const int Key = 0x61_6C_65_72;

    public static async Task Take(AppDb db, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            var workspace = db.Scope.Id.ToString("N", CultureInfo.InvariantCulture);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Key}, hashtext({workspace}))", ct);
        }
    }
}

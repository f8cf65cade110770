using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Looks which lanes of a kind have something due.</summary>
internal sealed class LaneHeads(AppDb db, TimeProvider clock)
{
    private const int MostHeads = 256;

    /// <summary>
    /// Due heads of lanes that are not paused, after the place where the last look ended; the next look goes on there
    /// when there were more than one look shows, else it begins at the first lane.
    /// </summary>
    public async Task<IReadOnlyList<LaneHead>> Look(string kind, LanesAtWork lanes, CancellationToken ct)
    {
        var after = lanes.LookAfter;
        var (heads, last) = await After(kind, after, ct);
        lanes.LookAfter = last ?? new(Guid.Empty, "");

        if (heads.Count == 0 && after.WorkspaceId != Guid.Empty)
        {
            (heads, last) = await After(kind, new(Guid.Empty, ""), ct);
            lanes.LookAfter = last ?? new(Guid.Empty, "");
        }

        return heads;
    }

    private Task<(List<LaneHead> Heads, LaneKey? Last)> After(string kind, LaneKey after, CancellationToken ct) =>
        db.IsPostgres ? OnPostgres(kind, after, ct) : OnSqlite(kind, after, ct);

    private async Task<(List<LaneHead> Heads, LaneKey? Last)> OnPostgres(
        string kind, LaneKey after, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        (string, object?)[] values =
        [
            ("kind", kind), ("workspace", after.WorkspaceId), ("lane", after.Lane), ("most", MostHeads),
        ];
        var heads = new List<LaneHead>();
        var seen = 0;
        await using var command = await db.Command(JobSql.HeadsOnPostgres, values, ct);

        try
        {
            await command.PrepareAsync(ct);
            await using var row = await command.ExecuteReaderAsync(ct);
            await row.NextResultAsync(ct);

            while (await row.ReadAsync(ct))
            {
                seen++;
                after = new(row.GuidAt(0), row.GetString(1));
                var dueAt = row.GetFieldValue<DateTimeOffset>(3);

                if (dueAt <= now && row.GetBoolean(4))
                {
                    heads.Add(new(after, row.GetInt32(2), dueAt));
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return (heads, seen == MostHeads ? after : null);
    }

    private async Task<(List<LaneHead> Heads, LaneKey? Last)> OnSqlite(string kind, LaneKey after, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        (string, object?)[] values =
        [
            ("kind", kind), ("workspace", db.Stored(after.WorkspaceId)), ("lane", after.Lane),
            ("priority", int.MaxValue),
        ];
        var heads = new List<LaneHead>();
        await using var command = await db.Command(JobSql.NextHead, values, ct);

        try
        {
            for (var i = 0; i < MostHeads; i++)
            {
                await using var row = await command.ExecuteReaderAsync(ct);

                if (!await row.ReadAsync(ct))
                {
                    return (heads, null);
                }

                var head = new LaneHead(
                    new(row.GuidAt(0), row.GetString(1)), row.GetInt32(2),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)));
                after = head.Lane;
                command.Parameters[1].Value = db.Stored(after.WorkspaceId);
                command.Parameters[2].Value = after.Lane;
                command.Parameters[3].Value = head.Priority;

                if (head.DueAt <= now && row.GetBoolean(4))
                {
                    heads.Add(head);
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return (heads, after);
    }
}

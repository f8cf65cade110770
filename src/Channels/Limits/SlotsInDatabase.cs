using CreatorFlow.Platform.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Channels.Limits;

/// <summary>
/// The moments of all buckets where several nodes make calls: a node takes a stretch of them with one statement, and
/// the next node gets what follows. The database's clock counts; a node knows how far ahead of it a stretch begins.
/// Nobody waits for the disk: after a crash of the database the moments of half a second may be given out again.
/// </summary>
internal sealed class SlotsInDatabase(IServiceScopeFactory scopes) : ISlots
{
    private static readonly string Recovered = FormattableString.Invariant(
        $"""
        GREATEST(@least, (own.spacing_micros * power({Spacing.LeftAfterSecond}::float8, LEAST({Spacing.MaxSeconds},
            GREATEST(0, extract(epoch FROM clock_timestamp() - own.grows_from)))::float8))::bigint)
        """);

    private static readonly string TakeSql =
        $"""
        INSERT INTO call_buckets AS own (key, spacing_micros, grows_from, leased_from, next_at)
        VALUES (@key, @least, clock_timestamp(), clock_timestamp(),
            clock_timestamp() + @wanted * @least * interval '1 microsecond')
        ON CONFLICT (key) DO UPDATE SET
            spacing_micros = {Recovered},
            grows_from = GREATEST(own.grows_from, clock_timestamp()),
            leased_from = GREATEST(own.next_at, clock_timestamp()),
            next_at = GREATEST(own.next_at, clock_timestamp()) + @wanted * {Recovered} * interval '1 microsecond'
        RETURNING (extract(epoch FROM leased_from - clock_timestamp()) * 1000000)::bigint, spacing_micros,
            set_config('synchronous_commit', 'off', true)
        """;

    private static readonly string PauseSql =
        """
        UPDATE call_buckets SET next_at = GREATEST(next_at, clock_timestamp() + @pause * interval '1 microsecond')
        WHERE key = @key
        """;

    private static readonly string HalveSql =
        $"""
        UPDATE call_buckets SET
            spacing_micros = LEAST(GREATEST({Spacing.Longest}, spacing_micros), spacing_micros * 2),
            grows_from = clock_timestamp() + {Spacing.Hold} * interval '1 microsecond',
            halved_at = clock_timestamp()
        WHERE key = @key AND (halved_at IS NULL
            OR halved_at < clock_timestamp() - {Spacing.OneRefusal} * interval '1 microsecond')
        """;

    public async ValueTask<Slots> Take(BucketKey key, int wanted, long leastSpacing, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Open(scope);
        long ahead, spacing;

        await using (var command = await db.Command(
            TakeSql, [("key", key.ToString()), ("wanted", (long)wanted), ("least", leastSpacing)], ct))
        {
            await using var row = await command.ExecuteReaderAsync(ct);
            await row.ReadAsync(ct);
            (ahead, spacing) = (row.GetInt64(0), row.GetInt64(1));
        }

        return new(SteadyClock.Now + ahead, spacing, wanted);
    }

    public async ValueTask SlowDown(BucketKey key, TimeSpan pause, bool halve, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = Open(scope);
        await using var work = await db.Begin(ct);
        await Run(db, PauseSql, [("key", key.ToString()), ("pause", pause.Ticks / TimeSpan.TicksPerMicrosecond)], ct);

        if (halve)
        {
            await Run(db, HalveSql, [("key", key.ToString())], ct);
        }

        await work.Commit(ct);
    }

    private static AppDb Open(AsyncServiceScope scope)
    {
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        return db;
    }

    private static async Task Run(
        AppDb db, string sql, IEnumerable<(string Name, object? Value)> values, CancellationToken ct)
    {
        await using var command = await db.Command(sql, values, ct);
        await command.ExecuteNonQueryAsync(ct);
    }
}

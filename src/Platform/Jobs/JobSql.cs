namespace CreatorFlow.Platform.Jobs;

/// <summary>The queue's own SQL, for both databases.</summary>
internal static class JobSql
{
    private const string Columns =
        "workspace_id, id, kind, key, lane, state, priority, due_at, attempts, rerun, body, created_at";

    private const string Taken =
        "state = 'Running', attempts = attempts + 1, leased_until = @until, leased_by = @lease, rerun = @no";

    private const string Claimed =
        "jobs.workspace_id, jobs.lane, jobs.priority, jobs.id, jobs.key, jobs.attempts, jobs.body";

    private const string Joined =
        """
        ON CONFLICT (workspace_id, kind, key) DO UPDATE SET
            rerun = (jobs.state = 'Running'),
            state = CASE WHEN jobs.state = 'Dead' THEN 'Ready' ELSE jobs.state END,
            attempts = CASE WHEN jobs.state = 'Dead' THEN 0 ELSE jobs.attempts END,
            body = excluded.body,
            priority = CASE WHEN excluded.priority < jobs.priority THEN excluded.priority ELSE jobs.priority END,
            due_at = CASE WHEN jobs.state = 'Running' OR (jobs.attempts = 0 AND excluded.due_at < jobs.due_at)
                          THEN excluded.due_at ELSE jobs.due_at END
        """;

    private const string NotPaused =
        """
        NOT EXISTS (SELECT 1 FROM job_pauses
                    WHERE job_pauses.workspace_id = heads.workspace_id AND job_pauses.kind IN (@kind, '*'))
        """;

    /// <summary>
    /// The queue's table is empty at one moment and full at the next, and what the server knows of it is always old:
    /// plans are made from its indexes alone. Claims of one kind come one after another over all nodes, so that none
    /// overlooks what another has just taken.
    /// </summary>
    private const string OneAfterAnother =
        """
        SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
               pg_advisory_xact_lock(@lock);
        """;

    /// <summary>
    /// Adds jobs; one that is open already is joined: run once more if it is running, revived if it is dead.
    /// </summary>
    public static string Enqueue(int rows) =>
        $"INSERT INTO jobs ({Columns}) VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(Row))} {Joined}";

    /// <summary>The same on PostgreSQL, a column an array: one text for any number of jobs.</summary>
    public const string EnqueueArrays =
        $"""
        INSERT INTO jobs ({Columns})
        SELECT @workspace, own.id, own.kind, own.key, own.lane, 'Ready', own.priority, own.due, 0, false, own.body, @now
        FROM unnest(@ids, @kinds, @keys, @lanes, @priorities, @dues, @bodies)
            AS own (id, kind, key, lane, priority, due, body)
        {Joined}
        """;

    /// <summary>
    /// The first job of each lane and priority after a place, found by stepping from one to the next in the index:
    /// as fast with a million waiting jobs as with one a lane.
    /// </summary>
    public const string HeadsOnPostgres =
        $"""
        SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true);
        WITH RECURSIVE heads AS (
            (SELECT workspace_id, lane, priority, due_at, 1 AS place FROM jobs
             WHERE kind = @kind AND state = 'Ready' AND (workspace_id, lane) > (@workspace, @lane)
             ORDER BY workspace_id, lane, priority, due_at LIMIT 1)
            UNION ALL
            SELECT next.workspace_id, next.lane, next.priority, next.due_at, heads.place + 1
            FROM heads CROSS JOIN LATERAL (
                SELECT workspace_id, lane, priority, due_at FROM jobs
                WHERE kind = @kind AND state = 'Ready'
                  AND (workspace_id, lane, priority) > (heads.workspace_id, heads.lane, heads.priority)
                ORDER BY workspace_id, lane, priority, due_at LIMIT 1) next
            WHERE heads.place < @most)
        SELECT workspace_id, lane, priority, due_at, {NotPaused} FROM heads ORDER BY place
        """;

    /// <summary>One step of the same on SQLite, which knows no LATERAL.</summary>
    public const string NextHead =
        $"""
        SELECT workspace_id, lane, priority, due_at, {NotPaused} FROM jobs heads
        WHERE kind = @kind AND state = 'Ready' AND (workspace_id, lane, priority) > (@workspace, @lane, @priority)
        ORDER BY workspace_id, lane, priority, due_at LIMIT 1
        """;

    /// <summary>
    /// Takes due jobs of several lanes in one round trip. A lane that has its batches at work on whatever node is left
    /// alone: it stays in order over all of them.
    /// </summary>
    public const string ClaimOnPostgres =
        $"""
        {OneAfterAnother}
        WITH lanes AS (
            SELECT * FROM unnest(@workspaces, @lanes, @priorities) AS own (workspace_id, lane, priority)
            WHERE @perlane > (SELECT count(DISTINCT leased_by) FROM jobs
                WHERE kind = @kind AND state = 'Running' AND workspace_id = own.workspace_id AND lane = own.lane)),
        taken AS MATERIALIZED (
            SELECT due.workspace_id, due.id FROM lanes CROSS JOIN LATERAL (
                SELECT workspace_id, id FROM jobs
                WHERE kind = @kind AND state = 'Ready' AND workspace_id = lanes.workspace_id AND lane = lanes.lane
                  AND priority = lanes.priority AND due_at <= @now
                ORDER BY due_at, id LIMIT @limit FOR UPDATE SKIP LOCKED) due)
        UPDATE jobs SET {Taken} FROM taken WHERE jobs.workspace_id = taken.workspace_id AND jobs.id = taken.id
        RETURNING {Claimed}
        """;

    /// <summary>Takes due jobs of one lane. SQLite has one writer, so nobody comes in between.</summary>
    public const string ClaimOnSqlite =
        $"""
        UPDATE jobs SET {Taken} WHERE workspace_id = @workspace AND id IN (
            SELECT id FROM jobs
            WHERE kind = @kind AND state = 'Ready' AND workspace_id = @workspace AND lane = @lane
              AND priority = @priority AND due_at <= @now
            ORDER BY due_at, id LIMIT @limit)
        RETURNING workspace_id, lane, priority, id, key, attempts, body
        """;

    private static string Row(int i) =>
        $"(@w{i}, @i{i}, @k{i}, @y{i}, @l{i}, 'Ready', @p{i}, @d{i}, 0, @no, @b{i}, @now)";
}

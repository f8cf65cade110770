namespace CreatorFlow.Platform.Jobs;

/// <summary>The queue's own SQL, for both databases.</summary>
internal static class JobSql
{
    private const string Columns =
        "workspace_id, id, kind, key, lane, state, priority, due_at, attempts, rerun, body, created_at";

    private const string Taken =
        "state = 'Running', attempts = attempts + 1, leased_until = @until, leased_by = @node, rerun = @no";

    private const string Due =
        """
        SELECT id FROM jobs
        WHERE kind = @kind AND state = 'Ready' AND due_at <= @now AND workspace_id = @workspace AND lane = @lane
        ORDER BY priority, due_at, id LIMIT @limit
        """;

    /// <summary>
    /// Adds jobs; one that is open already is joined: run once more if it is running, revived if it is dead.
    /// </summary>
    public static string Enqueue(int rows) =>
        $"""
        INSERT INTO jobs ({Columns}) VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(Row))}
        ON CONFLICT (workspace_id, kind, key) DO UPDATE SET
            rerun = (jobs.state = 'Running'),
            state = CASE WHEN jobs.state = 'Dead' THEN 'Ready' ELSE jobs.state END,
            attempts = CASE WHEN jobs.state = 'Dead' THEN 0 ELSE jobs.attempts END,
            body = excluded.body,
            priority = CASE WHEN excluded.priority < jobs.priority THEN excluded.priority ELSE jobs.priority END,
            due_at = CASE WHEN jobs.state = 'Running' OR (jobs.attempts = 0 AND excluded.due_at < jobs.due_at)
                          THEN excluded.due_at ELSE jobs.due_at END
        """;

    /// <summary>The lane with the most urgent due job, lanes at work left out.</summary>
    public static string HeadLane(int busy) =>
        $"""
        SELECT workspace_id, lane FROM jobs
        WHERE kind = @kind AND state = 'Ready' AND due_at <= @now{Excluding(busy)}
        ORDER BY priority, due_at LIMIT 1
        """;

    /// <summary>
    /// Takes due jobs of one lane. On PostgreSQL the choice is made once, apart: inside an IN the planner may run it
    /// again for each row, and then more jobs than asked for are taken.
    /// </summary>
    public static string Claim(bool postgres) => postgres
        ? $"""
          WITH taken AS MATERIALIZED ({Due} FOR UPDATE SKIP LOCKED)
          UPDATE jobs SET {Taken} FROM taken WHERE jobs.workspace_id = @workspace AND jobs.id = taken.id
          RETURNING jobs.id, jobs.key, jobs.attempts, jobs.body
          """
        : $"""
          UPDATE jobs SET {Taken} WHERE workspace_id = @workspace AND id IN ({Due})
          RETURNING id, key, attempts, body
          """;

    private static string Row(int i) =>
        $"(@w{i}, @i{i}, @k{i}, @y{i}, @l{i}, 'Ready', @p{i}, @d{i}, 0, @no, @b{i}, @now)";

    private static string Excluding(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $" AND NOT (workspace_id = @w{i} AND lane = @l{i})"));
}

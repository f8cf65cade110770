using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Inbox;

/// <summary>Inserts messages that are not there yet, many a statement, and queues their reading.</summary>
internal sealed class InboxTable(AppDb db, IJobQueue jobs, TimeProvider clock)
{
    private const int RowsPerStatement = 100;

    /// <summary>Joins the open transaction. Returns the keys (topic, dedupe key) that are new.</summary>
    public async Task<IReadOnlySet<(string Topic, string DedupeKey)>> Add(
        IReadOnlyList<InboxMessage> messages, CancellationToken ct)
    {
        var added = new HashSet<(string, string)>();

        var distinct = messages.DistinctBy(message => (message.Topic, message.DedupeKey));

        foreach (var chunk in distinct.Chunk(RowsPerStatement))
        {
            await Insert(chunk, added, ct);
        }

        var lanes = messages.Where(message => !message.IsIgnored)
            .Where(message => added.Contains((message.Topic, message.DedupeKey)))
            .Select(message => (message.Topic, message.Lane)).Distinct();

        if (db.Scope.Id != Guid.Empty)
        {
            await jobs.Enqueue([.. lanes.Select(own => InboxJob.OfLane(own.Topic, own.Lane))], ct);
        }

        return added;
    }

    /// <summary>Messages of a lane that are still to be read: those set aside are not.</summary>
    public Task<int> Waiting(string topic, string lane, CancellationToken ct) => db.Set<InboxRow>()
        .Where(row => row.Topic == topic && row.Lane == lane).CountAsync(InboxRow.IsToRead, ct);

    private async Task Insert(InboxMessage[] messages, HashSet<(string, string)> added, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = string.Join(", ", messages.Select((_, i) =>
            $"(@w, @i{i}, @t{i}, @l{i}, @k{i}, @b{i}, @r{i}, @d{i}, @s{i}, @m{i}, @o{i})"));
        var values = new List<(string, object?)> { ("w", db.Stored(db.Scope.Id)) };

        for (var i = 0; i < messages.Length; i++)
        {
            var message = messages[i];
            values.AddRange(
            [
                ($"i{i}", db.Stored(Ids.New(now))), ($"t{i}", message.Topic), ($"l{i}", message.Lane),
                ($"k{i}", message.DedupeKey), ($"b{i}", message.BodyJson), ($"r{i}", db.Stored(message.ReceivedAt)),
                ($"d{i}", message.IsIgnored ? db.Stored(message.ReceivedAt) : null), ($"s{i}", message.Source),
                ($"m{i}", message.Raw), ($"o{i}", message.ToldAt is { } toldAt ? db.Stored(toldAt) : null),
            ]);
        }

        var sql =
            $"""
            INSERT INTO inbox (workspace_id, id, topic, lane, dedupe_key, body, received_at, done_at, source, raw,
                told_at)
            VALUES {rows}
            ON CONFLICT DO NOTHING RETURNING topic, dedupe_key
            """;

        await using var command = await db.Command(sql, values, ct);
        await using var row = await command.ExecuteReaderAsync(ct);

        while (await row.ReadAsync(ct))
        {
            added.Add((row.GetString(0), row.GetString(1)));
        }

        await row.CloseAsync();
        await db.Database.CloseConnectionAsync();
    }
}

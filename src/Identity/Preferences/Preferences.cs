using System.Text.RegularExpressions;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Identity;

/// <summary>Keeps and finds what a person prefers.</summary>
internal sealed partial class Preferences(AppDb db, CurrentActor me, TimeProvider clock) : IPreferences
{
    public const int KeyMaxLength = 64;
    public const int ValueMaxLength = 2_000;
    public const int MaxPerPerson = 64;

    private Dictionary<string, string>? known;

    public async Task<string?> Get(string key, CancellationToken ct)
    {
        if (me.UserId is not { } person)
        {
            return null;
        }

        known ??= await db.Set<PreferenceRow>()
            .Where(row => row.UserId == person)
            .Take(MaxPerPerson)
            .ToDictionaryAsync(row => row.Key, row => row.Value, StringComparer.Ordinal, ct);
        return known.GetValueOrDefault(key);
    }

    public Task<Result<string>> Set(string key, string value, CancellationToken ct) =>
        Set(me.UserId ?? me.Actor.UserId!.Value, key, value, ct);

    /// <summary>What a person chose, where nobody is signed in yet.</summary>
    public async Task<string?> Of(Guid person, string key, CancellationToken ct) => await db.Set<PreferenceRow>()
        .Where(row => row.UserId == person && row.Key == key)
        .Select(row => row.Value)
        .FirstOrDefaultAsync(ct);

    private async Task<Result<string>> Set(Guid person, string key, string value, CancellationToken ct)
    {
        if (!Keys().IsMatch(key))
        {
            return IdentityProblems.PreferenceKeyInvalid();
        }

        if (value.Length > ValueMaxLength)
        {
            return IdentityProblems.PreferenceTooLong(value.Length);
        }

        if (value.Any(char.IsControl))
        {
            return IdentityProblems.PreferenceUnreadable();
        }

        await using var work = await db.Begin(ct);
        await LockPerson(person, ct);

        if (value.Length == 0)
        {
            await db.Set<PreferenceRow>().Where(row => row.UserId == person && row.Key == key).ExecuteDeleteAsync(ct);
        }
        else if (await db.Set<PreferenceRow>().CountAsync(row => row.UserId == person && row.Key != key, ct)
            >= MaxPerPerson)
        {
            return IdentityProblems.PreferencesTooMany();
        }
        else
        {
            await Write(person, key, value, ct);
        }

        await work.Commit(ct);
        known = null;
        return value;
    }

    /// <summary>Two windows of one person change one after the other. On SQLite all writers queue anyway.</summary>
    private Task LockPerson(Guid person, CancellationToken ct) => db.IsPostgres
        ? db.Database.ExecuteSqlAsync($"SELECT 1 FROM users WHERE id = {person} FOR UPDATE", ct)
        : Task.CompletedTask;

    private Task Write(Guid person, string key, string value, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO preferences (workspace_id, user_id, key, value, changed_at)
         VALUES ({db.Stored(db.Scope.Id)}, {db.Stored(person)}, {key}, {value}, {db.Stored(clock.GetUtcNow())})
         ON CONFLICT (workspace_id, user_id, key)
         DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at
         """,
        ct);

    [GeneratedRegex(@"^[a-z][a-z0-9_:-]{0,63}\z")]
    private static partial Regex Keys();
}

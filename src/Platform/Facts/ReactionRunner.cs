using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Facts;

/// <summary>Brings one reaction up to date: a batch of facts, its writes and its checkpoint in one commit.</summary>
internal sealed partial class ReactionRunner(
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReactionRunner> log)
{
    private const int FactsPerBatch = 500;
    private const int MaxTroubleLength = 2_000;
    private const int MaxConflicts = 10;

    /// <summary>Handles one batch. True when there may be more.</summary>
    public async Task<bool> Step(string reaction, CancellationToken ct)
    {
        try
        {
            return await Handle(reaction, FactsPerBatch, ct);
        }
        catch (Exception error) when (Conflicts.IsConflict(error))
        {
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException && !Outage.IsCause(error))
        {
            LogBatchFailed(error, reaction);
            return await OneByOne(reaction, ct);
        }
    }

    private async Task<bool> Handle(string name, int limit, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        var reaction = Find(scope.ServiceProvider, name);

        if (!db.IsPostgres && !await HasNews(db, name, ct))
        {
            return false;
        }

        await using var work = await db.Begin(ct);

        if (await Locked(db, name, ct) is not { } checkpoint)
        {
            return false;
        }

        var facts = await new FactLog(db).After(new(checkpoint.Tx, checkpoint.Position), limit, ct);

        if (facts.Count == 0)
        {
            return false;
        }

        await HandleByWorkspace(reaction, facts, db, ct);
        await Advance(db, name, facts[^1].Cursor, ct);
        await work.Commit(ct);
        return facts.Count == limit;
    }

    private static async Task HandleByWorkspace(
        IReaction reaction, IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        foreach (var own in facts.Where(fact => reaction.Kinds.Contains(fact.Kind)).GroupBy(fact => fact.WorkspaceId))
        {
            await db.Enter(own.Key, ct);
            await reaction.Handle([.. own], db, ct);
            await db.SaveChangesAsync(ct);
        }

        await db.AcrossWorkspaces(ct);
    }

    /// <summary>
    /// After a failed batch: each fact alone; one that fails again is set aside and does not block the rest. A database
    /// that is away is no fault of a fact: the caller comes again.
    /// </summary>
    private async Task<bool> OneByOne(string name, CancellationToken ct)
    {
        var conflicts = 0;

        for (var i = 0; i < FactsPerBatch; i++)
        {
            try
            {
                if (!await Handle(name, 1, ct))
                {
                    return false;
                }
            }
            catch (Exception error) when (Conflicts.IsConflict(error) && ++conflicts < MaxConflicts)
            {
                // Somebody else changed the same row meanwhile: the fact is as good as before, and is tried again.
            }
            catch (Exception error) when (error is not OperationCanceledException && !Outage.IsCause(error))
            {
                await SetAside(name, error, ct);
            }
        }

        return true;
    }

    private async Task SetAside(string name, Exception error, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        await using var work = await db.Begin(ct);

        if (await Locked(db, name, ct) is not { } checkpoint
            || await new FactLog(db).After(new(checkpoint.Tx, checkpoint.Position), 1, ct) is not [var fact])
        {
            return;
        }

        LogSetAside(error, name, fact.Kind, fact.Cursor);
        await db.Enter(fact.WorkspaceId, ct);
        db.Add(new DeadFact
        {
            WorkspaceId = fact.WorkspaceId,
            Id = Ids.New(clock.GetUtcNow()),
            Reaction = name,
            Tx = fact.Cursor.Tx,
            Position = fact.Cursor.Position,
            Trouble = error.ToString()[..Math.Min(error.ToString().Length, MaxTroubleLength)],
            At = clock.GetUtcNow(),
        });
        await Advance(db, name, fact.Cursor, ct);
        await work.Commit(ct);
    }

    private static async Task<bool> HasNews(AppDb db, string name, CancellationToken ct)
    {
        var at = await db.Set<Checkpoint>().AsNoTracking().FirstOrDefaultAsync(row => row.Reaction == name, ct);
        return at is null || await db.Set<FactRow>().AnyAsync(row => row.Position > at.Position, ct);
    }

    /// <summary>The reaction's place, locked for this transaction; null when another node has it.</summary>
    private static async Task<Checkpoint?> Locked(AppDb db, string name, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO checkpoints (reaction, tx, position) VALUES ({name}, 0, 0) ON CONFLICT DO NOTHING", ct);

        return db.IsPostgres
            ? await db.Set<Checkpoint>()
                .FromSql($"SELECT * FROM checkpoints WHERE reaction = {name} FOR UPDATE SKIP LOCKED")
                .AsNoTracking().FirstOrDefaultAsync(ct)
            : await db.Set<Checkpoint>().AsNoTracking().FirstAsync(row => row.Reaction == name, ct);
    }

    private static Task<int> Advance(AppDb db, string name, FactCursor to, CancellationToken ct) =>
        db.Set<Checkpoint>().Where(row => row.Reaction == name).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Tx, row => to.Tx)
                .SetProperty(row => row.Position, row => to.Position), ct);

    private static IReaction Find(IServiceProvider services, string name) =>
        services.GetServices<IReaction>().Single(reaction => reaction.Name == name);

    [LoggerMessage(LogLevel.Warning, "Reaction {Reaction} failed on a batch; trying fact by fact")]
    private partial void LogBatchFailed(Exception error, string reaction);

    [LoggerMessage(LogLevel.Error, "Reaction {Reaction} cannot handle {Kind} at {Cursor}; set aside")]
    private partial void LogSetAside(Exception error, string reaction, string kind, FactCursor cursor);
}

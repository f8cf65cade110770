using Microsoft.EntityFrameworkCore.Storage;

namespace CreatorFlow.Platform.Data;

/// <summary>One transaction. Disposed without <see cref="Commit"/> it leaves nothing behind.</summary>
public sealed class Work : IAsyncDisposable
{
    private readonly AppDb db;
    private readonly IDbContextTransaction transaction;
    private readonly IDisposable? turn;
    private bool committed;

    private Work(AppDb db, IDbContextTransaction transaction, IDisposable? turn) =>
        (this.db, this.transaction, this.turn) = (db, transaction, turn);

    internal static async Task<Work> Begin(AppDb db, bool isAhead, CancellationToken ct)
    {
        if (db.CurrentWork is not null)
        {
            throw new InvalidOperationException("A transaction is open already: join it instead of beginning another.");
        }

        var turn = db.IsPostgres ? null : await (isAhead ? db.Gate.EnterAhead(ct) : db.Gate.Enter(ct));

        try
        {
            var transaction = await db.Database.BeginTransactionAsync(ct);
            return db.CurrentWork = new Work(db, transaction, turn);
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }

    /// <summary>Writes everything, makes it durable, and wakes those who wait for it.</summary>
    public async Task Commit(CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        committed = true;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        db.CurrentWork = null;

        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
        }

        if (committed)
        {
            db.WakeAfterCommit();
            return;
        }

        db.Forget();
    }
}

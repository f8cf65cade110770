using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CreatorFlow.Platform.Inbox;

/// <summary>
/// Deletes messages that were received too long ago, some hundred a commit, so that others write in between. What waits
/// and what was set aside is kept until it is done; what nobody reads, since nobody knows whose it is, is not.
/// </summary>
internal sealed partial class ForgetMessages(
    IServiceScopeFactory scopes, PlatformOptions options, TimeProvider clock, ILogger<ForgetMessages> log)
    : BackgroundService
{
    public const int RowsPerCommit = 500;

    private const int RowsPerRound = 100_000;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    /// <summary>Deletes what is too old, or as much of it as a round takes; returns how many that were.</summary>
    public async Task<int> Round(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        var before = clock.GetUtcNow() - options.InboxKept;
        var deleted = 0;

        for (var own = await First(db, ct); own is { } workspaceId; own = await Next(db, workspaceId, ct))
        {
            for (var some = RowsPerCommit; some == RowsPerCommit && deleted < RowsPerRound; deleted += some)
            {
                some = await Delete(db, workspaceId, before, ct);
            }
        }

        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stoppingToken);
                await Round(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogTrouble(error);
            }
        }
    }

    // From one workspace to the next by the primary key: nothing else is read of the table.
    private static Task<Guid?> First(AppDb db, CancellationToken ct) => db.Set<InboxRow>()
        .OrderBy(row => row.WorkspaceId).Select(row => (Guid?)row.WorkspaceId).FirstOrDefaultAsync(ct);

    private static Task<Guid?> Next(AppDb db, Guid after, CancellationToken ct) => db.Set<InboxRow>()
        .Where(row => row.WorkspaceId > after)
        .OrderBy(row => row.WorkspaceId).Select(row => (Guid?)row.WorkspaceId).FirstOrDefaultAsync(ct);

    // A message is given its id after it was received; the ids have an index.
    private static async Task<int> Delete(AppDb db, Guid workspaceId, DateTimeOffset before, CancellationToken ct)
    {
        var isNobodys = workspaceId == Guid.Empty;
        var end = Ids.FirstOf(before);
        var ids = await db.Set<InboxRow>()
            .Where(row => row.WorkspaceId == workspaceId && row.Id < end && row.ReceivedAt < before)
            .Where(row => row.FailedAt == null)
            .Where(row => isNobodys || row.DoneAt != null)
            .OrderBy(row => row.Id)
            .Take(RowsPerCommit)
            .Select(row => row.Id)
            .ToListAsync(ct);

        if (ids.Count > 0)
        {
            // What is to be read once more since then stays.
            await using var work = await db.Begin(ct);
            await db.Set<InboxRow>()
                .Where(row => row.WorkspaceId == workspaceId && ids.Contains(row.Id))
                .Where(row => isNobodys || row.DoneAt != null)
                .ExecuteDeleteAsync(ct);
            await work.Commit(ct);
        }

        return ids.Count;
    }

    [LoggerMessage(LogLevel.Warning, "Old messages could not be deleted; trying again")]
    private partial void LogTrouble(Exception error);
}

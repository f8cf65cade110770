using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Checks;

/// <summary>
/// Nothing waits for somebody who never comes: each job has who does it, each kept message has a job that will read it,
/// and no reaction stands beyond the end of the log, where it would pass over what is told next.
/// </summary>
internal sealed class QueueIsWhole(IServiceScopeFactory scopes) : ICheck
{
    public string Name => "nothing waits in vain";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kinds = scope.ServiceProvider.GetServices<IJobHandler>().Select(handler => handler.Kind).ToList();
        var open = await db.Set<JobRow>().GroupBy(job => job.Kind)
            .Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var nobodys = open.Where(own => !kinds.Contains(own.Key))
            .Select(own => $"{own.Count} jobs of the kind {own.Key}, which nobody does");

        return
        [
            .. nobodys.Concat(await Unread(db, ct)).Concat(await Beyond(db, ct)).Take(CheckLimits.MaxFindings),
        ];
    }

    private static async Task<IEnumerable<string>> Unread(AppDb db, CancellationToken ct)
    {
        var unread = await db.Set<InboxRow>()
            .Where(InboxRow.IsToRead).Where(row => row.WorkspaceId != Guid.Empty)
            .Select(row => new
            {
                row.WorkspaceId, row.Topic, row.Lane, Alone = row.Together == 1 ? row.Id : (Guid?)null,
            })
            .Distinct().ToListAsync(ct);
        var readers = (await db.Set<JobRow>().Where(job => job.Kind.StartsWith("inbox:"))
                .Select(job => new { job.WorkspaceId, job.Kind, job.Key }).ToListAsync(ct))
            .Select(job => (job.WorkspaceId, job.Kind, job.Key)).ToHashSet();

        return unread
            .Where(own => !readers.Contains(
                (own.WorkspaceId, InboxJob.KindOf(own.Topic), own.Alone?.ToString("N") ?? own.Lane)))
            .Select(own => $"messages of {own.Topic}, lane {own.Lane}, are kept and no job reads them");
    }

    // The place is one of the whole log: it is compared across workspaces.
    private async Task<IEnumerable<string>> Beyond(AppDb db, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = scope.ServiceProvider.GetRequiredService<AppDb>();
        all.Scope.AcrossWorkspaces();
        var places = await db.Set<Checkpoint>().AsNoTracking().ToListAsync(ct);
        var last = await all.Set<FactRow>().OrderByDescending(row => row.Tx).ThenByDescending(row => row.Position)
            .Select(row => new { row.Tx, row.Position }).FirstOrDefaultAsync(ct);
        var end = last is null ? FactCursor.Start : new FactCursor(last.Tx, last.Position);

        return places.Where(own => new FactCursor(own.Tx, own.Position) > end)
            .Select(own => $"the reaction {own.Reaction} stands beyond the end of the log");
    }
}

using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Bulk;

/// <summary>
/// Works a bulk operation through, so many orders a commit. The orders, their results, how far it is and the job's next
/// turn are one commit: whatever dies in between, no order is done twice and none is left out. Operations of one
/// workspace take turns. Orders on which it fails are done one by one, and what keeps failing is refused.
/// </summary>
internal sealed class RunBulk(AppDb db, BulkActs acts, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.run_bulk";

    /// <summary>All operations of a workspace.</summary>
    public const string Lane = "bulk";

    public const int OrdersPerCommit = 250;

    private const int MaxTriesTogether = 3;
    private const int MaxTriesAlone = 6;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { MaxAttempts = 40, LongestRetry = TimeSpan.FromSeconds(30) };

    public static NewJob JobOf(BulkOperation operation) => new(JobKind, $"{operation.Id:N}", Lane) { Priority = 50 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        await using var work = await db.Begin(ct);

        if (await db.BulkForChange(Guid.Parse(job.Key), ct) is not { IsOver: false } operation)
        {
            batch.Done(job);
        }
        else if (await Step(operation, job.Attempt, ct))
        {
            batch.Again(job, clock.GetUtcNow());
        }
        else
        {
            db.Tell(operation.End(clock.GetUtcNow()), operation.Id, operation.By);
            batch.Done(job);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    /// <summary>False when nothing is left to do.</summary>
    private async Task<bool> Step(BulkOperation operation, int attempt, CancellationToken ct)
    {
        if (operation.State == BulkState.Stopping)
        {
            return false;
        }

        var next = await Next(operation, attempt > MaxTriesTogether ? 1 : OrdersPerCommit, ct);

        if (next.Count > 0)
        {
            var answers = attempt > MaxTriesAlone
                ? [BulkProblems.ActFailed()]
                : await acts.Run(operation, [.. next.Select(member => member.OrderId)], ct);
            await Settle(operation, next, answers, ct);
            db.Tell(Count(operation, next, answers), operation.Id, operation.By);
        }

        return operation.Reached < operation.Total;
    }

    private Task<List<BulkMember>> Next(BulkOperation operation, int limit, CancellationToken ct) =>
        db.Set<BulkMember>()
            .Where(member => member.BulkId == operation.Id && member.Position > operation.Reached)
            .OrderBy(member => member.Position).Take(limit).ToListAsync(ct);

    private static BulkAdvanced Count(
        BulkOperation operation, List<BulkMember> members, IReadOnlyList<Result<Guid>> answers)
    {
        var done = answers.Count(answer => answer.Ok);
        var skipped = members.Count(member => member.Result == BulkResult.Skipped);
        return operation.Advance(done, members.Count - done - skipped, skipped);
    }

    /// <summary>Most are done: they are written by one statement, the others one by one with their problem.</summary>
    private async Task Settle(
        BulkOperation operation, List<BulkMember> members, IReadOnlyList<Result<Guid>> answers, CancellationToken ct)
    {
        var (first, last) = (members[0].Position, members[^1].Position);
        await db.Set<BulkMember>()
            .Where(own => own.BulkId == operation.Id && own.Position >= first && own.Position <= last)
            .ExecuteUpdateAsync(set => set.SetProperty(own => own.Result, BulkResult.Done), ct);

        foreach (var (member, answer) in members.Zip(answers))
        {
            if (answer.Problem is { } problem)
            {
                member.Settle(problem);
            }
        }

        if (operation.UndoesId is { } undone)
        {
            List<Guid> ids = [.. answers.Where(answer => answer.Ok).Select(answer => answer.Value)];
            await TakeBack(undone, ids, ct);
        }
    }

    private async Task TakeBack(Guid operationId, List<Guid> orderIds, CancellationToken ct)
    {
        var undone = await db.Set<BulkMember>()
            .Where(own => own.BulkId == operationId && orderIds.Contains(own.OrderId))
            .ExecuteUpdateAsync(set => set.SetProperty(own => own.Result, BulkResult.Undone), ct);
        (await db.BulkForChange(operationId, ct))?.TakeBack(undone);
    }
}

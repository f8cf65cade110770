using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Fact: a person had dead letters tried again.</summary>
public sealed record DeadLettersRetried(string? Kind, int Count);

/// <summary>A person mended the cause: the chosen dead letters are tried again, as if for the first time.</summary>
public sealed class RetryDeadLetters(AppDb db, IJobQueue queue, TimeProvider clock)
{
    /// <summary>How many are tried again.</summary>
    public async Task<Result<int>> Run(DeadLetterChoice choice, Actor by, CancellationToken ct)
    {
        if (choice.Ids.Count > DeadLetterChoice.MaxIds)
        {
            return JobProblems.TooManyChosen(choice.Ids.Count);
        }

        await using var work = await db.Begin(ct);
        var kinds = await choice.Jobs(db).Select(job => job.Kind).Distinct().ToListAsync(ct);
        var facts = await choice.Facts(db).Select(fact => new { fact.Id, fact.Reaction }).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var jobs = await choice.Jobs(db).ExecuteUpdateAsync(
            set => set
                .SetProperty(job => job.State, job => JobState.Ready)
                .SetProperty(job => job.Attempts, job => 0)
                .SetProperty(job => job.Rerun, job => false)
                .SetProperty(job => job.DueAt, job => now),
            ct);

        if (jobs + facts.Count == 0)
        {
            return JobProblems.NoDeadLetters();
        }

        await queue.Enqueue(
            [.. facts.Select(fact => new NewJob(RetryFact.JobKind, fact.Id.ToString("N"), fact.Reaction))], ct);
        kinds.ForEach(kind => db.WakeOnCommit(JobQueue.TopicOf(kind)));
        db.Tell(new DeadLettersRetried(choice.All ? choice.Kind : null, jobs + facts.Count), db.Scope.Id, by);
        await work.Commit(ct);
        return jobs + facts.Count;
    }
}

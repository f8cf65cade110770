using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Checks;

/// <summary>Work of the scope's workspace that was given up and that a person must look at.</summary>
/// <param name="Jobs">By kind of job.</param>
/// <param name="Facts">By the reaction that could not handle them.</param>
public sealed record DeadLetterCounts(
    IReadOnlyDictionary<string, int> Jobs, IReadOnlyDictionary<string, int> Facts)
{
    public int All => Jobs.Values.Sum() + Facts.Values.Sum();
}

/// <summary>Counts dead letters.</summary>
public sealed class DeadLetters(AppDb db)
{
    public async Task<DeadLetterCounts> Count(CancellationToken ct)
    {
        var jobs = await db.Set<JobRow>().Where(job => job.State == JobState.Dead)
            .GroupBy(job => job.Kind).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Count, StringComparer.Ordinal, ct);
        var facts = await db.Set<DeadFact>()
            .GroupBy(dead => dead.Reaction).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Count, StringComparer.Ordinal, ct);
        return new(jobs, facts);
    }
}

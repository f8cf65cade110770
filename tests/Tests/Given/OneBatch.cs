using CreatorFlow.Platform.Jobs;

namespace CreatorFlow.Tests.Given;

/// <summary>Takes jobs as a loop would, a single batch, whatever is at work elsewhere.</summary>
internal static class OneBatch
{
    public static async Task<IReadOnlyList<Job>?> Claim(
        this JobStore store, string kind, int limit, IReadOnlyCollection<LaneKey> busy, CancellationToken ct)
    {
        var lanes = new LanesAtWork(new JobLimits { BatchSize = limit, BatchesPerLane = busy.Count > 0 ? 1 : 1_000 });
        busy.ToList().ForEach(lanes.Begin);
        return await store.Take(kind, lanes, 1, ct) is [var first, ..] ? first : null;
    }
}

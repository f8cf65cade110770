using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Knows each kind's limits and how long to pause after a failed attempt.</summary>
internal interface IJobClock
{
    JobLimits LimitsOf(string kind);

    TimeSpan Pause(string kind, int attempt);
}

/// <summary>Exponential pauses with full jitter, so that many failures do not come back in step.</summary>
internal sealed class JobClock(IServiceScopeFactory scopes, Random random) : IJobClock
{
    private const int LongestDoubling = 20;

    private readonly Lazy<Dictionary<string, JobLimits>> limits = new(() =>
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetServices<IJobHandler>()
            .ToDictionary(handler => handler.Kind, handler => handler.Limits);
    });

    public IEnumerable<string> Kinds => limits.Value.Keys;

    public JobLimits LimitsOf(string kind) => limits.Value.GetValueOrDefault(kind) ?? new JobLimits();

    public TimeSpan Pause(string kind, int attempt)
    {
        var own = LimitsOf(kind);
        var longest = own.FirstRetry * Math.Pow(2, Math.Min(attempt - 1, LongestDoubling));
        var capped = longest < own.LongestRetry ? longest : own.LongestRetry;

        lock (random)
        {
            return (capped / 2) + (capped / 2 * random.NextDouble());
        }
    }
}

/// <summary>This process among the nodes; new at each start.</summary>
internal sealed record NodeName(string Value)
{
    /// <summary>Stands between a node's name and the number of a lease.</summary>
    public const string Separator = "#";

    private long leases;

    /// <summary>A name that no claim had before: this process can tell its own earlier claims apart as well.</summary>
    public string NextLease() => Value + Separator + Interlocked.Increment(ref leases);
}

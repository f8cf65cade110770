using CreatorFlow.Channels.Limits;

namespace CreatorFlow.Tests.Channels.Limits;

/// <summary>Counts calls as the channel does: by the moments at which they arrive.</summary>
internal sealed class CountingChannel
{
    private readonly List<long> arrivals = [];

    /// <summary>In microseconds, earliest first.</summary>
    public IReadOnlyList<long> Arrivals
    {
        get
        {
            lock (arrivals)
            {
                return [.. arrivals.Order()];
            }
        }
    }

    public void Arrive()
    {
        lock (arrivals)
        {
            arrivals.Add(SteadyClock.Now);
        }
    }

    /// <summary>The most calls in any stretch of this length, wherever it begins.</summary>
    public int MostWithin(long length)
    {
        var all = Arrivals;
        var (most, first) = (0, 0);

        for (var last = 0; last < all.Count; last++)
        {
            while (all[last] - all[first] >= length)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}

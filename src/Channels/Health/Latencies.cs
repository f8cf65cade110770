using System.Globalization;

namespace CreatorFlow.Channels.Health;

/// <summary>
/// How long calls took, counted by steps: small enough for a row, and the counts of several rows can be added.
/// </summary>
internal sealed class Latencies
{
    /// <summary>The upper ends of the steps in milliseconds; what took longer is in a last one.</summary>
    public static readonly IReadOnlyList<int> StepsMs =
        [10, 20, 35, 50, 75, 100, 150, 200, 300, 500, 750, 1_000, 2_000, 5_000, 10_000, 20_000];

    private const int All = 100;

    private readonly int[] counts = new int[StepsMs.Count + 1];

    public void Add(TimeSpan took)
    {
        var step = 0;

        while (step < StepsMs.Count && took.TotalMilliseconds > StepsMs[step])
        {
            step++;
        }

        counts[step]++;
    }

    /// <summary>Adds what was stored.</summary>
    public void Add(string stored)
    {
        foreach (var (step, count) in stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            counts[step] += int.Parse(count, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The end of the step that so many of a hundred do not exceed; null when there are none.</summary>
    public int? Percentile(int percent)
    {
        var wanted = (((long)counts.Sum() * percent) + All - 1) / All;

        for (var (step, seen) = (0, 0L); wanted > 0; step++)
        {
            if ((seen += counts[step]) >= wanted)
            {
                return StepsMs[Math.Min(step, StepsMs.Count - 1)];
            }
        }

        return null;
    }

    /// <summary>The counts with commas between, as they are stored.</summary>
    public override string ToString() => string.Join(',', counts);
}

using System.Diagnostics;

namespace CreatorFlow.Web.Demo;

/// <summary>For loops that look until something is there: they go on while anything moves, and a while more.</summary>
internal sealed class Patience(TimeSpan lookEvery)
{
    public static readonly TimeSpan WithoutProgress = TimeSpan.FromMinutes(2);

    private readonly Stopwatch since = Stopwatch.StartNew();
    private object? last;

    /// <summary>Since something moved.</summary>
    public double Seconds => since.Elapsed.TotalSeconds;

    /// <summary>True when it is time to look again; false when nothing has moved for too long.</summary>
    /// <param name="seen">What the last look saw; it differs when something moved.</param>
    public async Task<bool> Lasts(object seen, CancellationToken ct)
    {
        if (!seen.Equals(last))
        {
            last = seen;
            since.Restart();
        }

        if (since.Elapsed > WithoutProgress)
        {
            return false;
        }

        await Task.Delay(lookEvery, ct);
        return true;
    }
}

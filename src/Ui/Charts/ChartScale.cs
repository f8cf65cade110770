namespace CreatorFlow.Ui;

/// <summary>An axis from nothing to a round number above the largest value, with few round steps.</summary>
internal sealed class ChartScale
{
    private const double StepShare = 1e-9;

    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];
    private static readonly double[] WholeSteps = [1, 2, 5, 10];

    private ChartScale(double top, IReadOnlyList<double> ticks) => (Top, Ticks) = (top, ticks);

    /// <summary>Where the axis ends; at least 1.</summary>
    public double Top { get; }

    /// <summary>The marks from the first step to the top; nothing itself is the ground line.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <param name="most">The largest value.</param>
    /// <param name="steps">At most so many marks.</param>
    /// <param name="whole">Only whole numbers.</param>
    public static ChartScale Of(double most, int steps, bool whole)
    {
        // Where everything is nothing, one step stands all the same.
        var least = Math.Max(most > 0 ? most : 1, whole ? 1 : 0) / steps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var step = (whole ? WholeSteps : Steps).Select(one => one * power)
            .First(one => one >= least - (least * StepShare) && (!whole || one >= 1));
        var count = Math.Max(1, (int)Math.Ceiling((most / step) - StepShare));
        return new(step * count, [.. Enumerable.Range(1, count).Select(index => index * step)]);
    }

    /// <summary>The value as a share of the axis, from 0 to 1.</summary>
    public double Share(double value) => Math.Clamp(value / Top, 0, 1);
}

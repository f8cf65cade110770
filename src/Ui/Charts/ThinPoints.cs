namespace CreatorFlow.Ui;

/// <summary>A point of a course: where, in slots, and how much.</summary>
internal readonly record struct ChartPoint(double At, double Value);

/// <summary>
/// Leaves so many points of a course that its shape stays: of each bucket the point that spans the largest triangle
/// with its neighbours (largest triangle three buckets, S. Steinarsson 2013). First and last always stay.
/// </summary>
internal static class ThinPoints
{
    private const int LeastPoints = 3;

    public static IReadOnlyList<ChartPoint> Run(IReadOnlyList<ChartPoint> points, int most)
    {
        if (points.Count <= most || most < LeastPoints)
        {
            return points;
        }

        var kept = new List<ChartPoint>(most) { points[0] };
        var bucket = (double)(points.Count - 2) / (most - 2);

        for (var index = 0; index < most - 2; index++)
        {
            var (from, to) = (Edge(index), Edge(index + 1));
            var next = Middle(points, to, Math.Min(Edge(index + 2), points.Count));
            kept.Add(Largest(points, from, to, kept[^1], next));
        }

        kept.Add(points[^1]);
        return kept;

        int Edge(int index) => (int)(index * bucket) + 1;
    }

    private static ChartPoint Middle(IReadOnlyList<ChartPoint> points, int from, int to)
    {
        var (at, value) = (0.0, 0.0);

        for (var index = from; index < to; index++)
        {
            (at, value) = (at + points[index].At, value + points[index].Value);
        }

        return new(at / (to - from), value / (to - from));
    }

    private static ChartPoint Largest(
        IReadOnlyList<ChartPoint> points, int from, int to, ChartPoint before, ChartPoint after)
    {
        var (best, area) = (points[from], -1.0);

        for (var index = from; index < to; index++)
        {
            var own = points[index];
            var spanned = Math.Abs(((before.At - after.At) * (own.Value - before.Value))
                - ((before.At - own.At) * (after.Value - before.Value)));

            if (spanned > area)
            {
                (best, area) = (own, spanned);
            }
        }

        return best;
    }
}

namespace CreatorFlow.Platform;

/// <summary>The value that so many of a hundred do not exceed, by the nearest rank: always one of them.</summary>
public static class Percentile
{
    /// <summary>Null when there are no values.</summary>
    public static T? Of<T>(IReadOnlyList<T> ascending, int percent) where T : struct => ascending.Count == 0
        ? null
        : ascending[Math.Max(0, (int)((((long)ascending.Count * percent) + 99) / 100) - 1)];
}

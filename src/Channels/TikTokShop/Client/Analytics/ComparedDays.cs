namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Days, and those they are compared with.</summary>
public sealed class ComparedDays<T>
{
    public IReadOnlyList<T>? Intervals { get; set; }

    public IReadOnlyList<T>? ComparisonIntervals { get; set; }
}

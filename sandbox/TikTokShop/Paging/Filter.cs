namespace CreatorFlow.Sandbox.TikTokShop.Paging;

/// <summary>What the filters of searches have in common.</summary>
internal static class Filter
{
    /// <summary>Whether a value is among the wanted; an empty or missing list wants all.</summary>
    public static bool Wants(this IReadOnlyList<string>? wanted, string value) =>
        wanted is not { Count: > 0 } || wanted.Contains(value);

    /// <summary>Whether an instant in milliseconds lies between two in seconds, the end excluded.</summary>
    public static bool IsWithin(this long atMs, long? fromSeconds, long? untilSeconds) =>
        atMs / 1_000 >= (fromSeconds ?? 0) && atMs / 1_000 < (untilSeconds ?? long.MaxValue);

    /// <summary>The same with the end included, as in searches of products.</summary>
    public static bool IsFromTo(this long atMs, long? fromSeconds, long? toSeconds) =>
        atMs / 1_000 >= (fromSeconds ?? 0) && atMs / 1_000 <= (toSeconds ?? long.MaxValue);
}

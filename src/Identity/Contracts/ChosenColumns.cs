namespace CreatorFlow.Identity.Contracts;

/// <summary>Reads which columns of a list a person chose, as the settings keep them.</summary>
public static class ChosenColumns
{
    /// <summary>The chosen ones among those the list has; null when nothing was chosen.</summary>
    public static async Task<HashSet<string>?> Columns(
        this IPreferences preferences, string key, IReadOnlyCollection<string> known, CancellationToken ct) =>
        await preferences.Get(key, ct) is { Length: > 0 } kept
            ? [.. kept.Split(',').Where(known.Contains)]
            : null;
}

namespace CreatorFlow.Ui;

internal static class Classes
{
    /// <summary>Joins class names, leaving out what is empty; null when none is left: no attribute then.</summary>
    public static string? Join(params ReadOnlySpan<string?> names)
    {
        var joined = string.Empty;

        foreach (var name in names)
        {
            if (!string.IsNullOrEmpty(name))
            {
                joined = joined.Length == 0 ? name : joined + " " + name;
            }
        }

        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The name when the condition holds.</summary>
    public static string? When(bool condition, string name) => condition ? name : null;
}

namespace CreatorFlow.Platform;

/// <summary>A choice as addresses, fields and bodies name it.</summary>
public static class Choice
{
    /// <summary>The choice of this name, in whatever capitals; null for any other text, numbers too.</summary>
    public static T? Of<T>(string? name) where T : struct, Enum =>
        IsName(name) && Enum.TryParse<T>(name, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : null;

    private static bool IsName(string? text) => text?.TrimStart() is [var first, ..] && char.IsLetter(first);
}

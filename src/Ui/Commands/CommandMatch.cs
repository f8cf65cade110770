using System.Globalization;

namespace CreatorFlow.Ui;

/// <summary>Whether a name answers to what was typed.</summary>
public static class CommandMatch
{
    /// <summary>Each word that was typed begins a word of the name; accents and case do not matter.</summary>
    public static bool Is(string query, string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return query.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(typed => words.Any(word => Begins(word, typed)));
    }

    private static bool Begins(string word, string typed) => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(
        word, typed, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace);
}

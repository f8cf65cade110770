using System.Text.RegularExpressions;

namespace CreatorFlow.Tidy.Source;

/// <summary>The words that an identifier is made of: "HTTPClientId2" is HTTP, Client, Id2.</summary>
internal static partial class Words
{
    public static IEnumerable<string> Of(string identifier) => Word().Matches(identifier).Select(match => match.Value);

    /// <summary>True when the identifier holds the word, or these words in a row, in any case.</summary>
    public static bool Holds(string identifier, params ReadOnlySpan<string> words)
    {
        var own = Of(identifier).ToList();

        for (var start = 0; start + words.Length <= own.Count; start++)
        {
            var i = 0;

            while (i < words.Length && own[start + i].Equals(words[i], StringComparison.OrdinalIgnoreCase))
            {
                i++;
            }

            if (i == words.Length)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*")]
    private static partial Regex Word();
}

using System.Globalization;
using System.Text;

namespace CreatorFlow.Orders.Search;

/// <summary>
/// Text as it is kept for searching and looked for: words in small letters, without accents and without the signs
/// around them. A word is found by its beginning; numbers also by their end.
/// </summary>
internal static class SearchWords
{
    /// <summary>A query has at most so many words; the rest of it asks for nothing.</summary>
    public const int MaxAsked = 6;

    /// <summary>An end shorter than this is looked for by nobody.</summary>
    public const int MinEnd = 4;

    private const int MaxLength = 64;
    private const int MaxWords = 40;
    private const char EndMark = '<';

    /// <summary>Above every word that begins with the same letters.</summary>
    private const string Highest = "\U0010FFFF";

    /// <summary>The words of a name or a note, and the parts of words with signs in them: o'brien, o, brien.</summary>
    public static IEnumerable<string> Of(string? text)
    {
        foreach (var word in Split(text).Take(MaxWords))
        {
            yield return word;

            if (word.Any(own => !char.IsLetterOrDigit(own)))
            {
                foreach (var part in Parts(word))
                {
                    yield return part;
                }
            }
        }
    }

    /// <summary>A code: as a whole and its words.</summary>
    public static IEnumerable<string> OfCode(string code) => Split(code).Prepend(Whole(code)).Distinct();

    /// <summary>A number: as it is, and so that it is found by its end.</summary>
    public static IEnumerable<string> OfNumber(string? number) =>
        number is { Length: > 0 } && Whole(number) is { Length: > 0 } word ? [word, End(word)] : [];

    /// <summary>The words that a query asks for; all of them are wanted.</summary>
    public static IReadOnlyList<string> Asked(string query) => [.. Split(query).Distinct().Take(MaxAsked)];

    /// <summary>How the end of a number is kept: turned round, behind a mark that no word begins with.</summary>
    public static string End(string word) => EndMark + new string([.. word.Reverse()]);

    /// <summary>Just above every term that begins like this one.</summary>
    public static string Above(string term) => term + Highest;

    private static IEnumerable<string> Split(string? text) => Fold(text ?? "")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(Bare).Where(word => word.Length > 0);

    private static IEnumerable<string> Parts(string word)
    {
        var start = 0;

        for (var i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && char.IsLetterOrDigit(word[i]))
            {
                continue;
            }

            if (i > start)
            {
                yield return word[start..i];
            }

            start = i + 1;
        }
    }

    private static string Whole(string text) => Bare(Fold(text).Trim());

    /// <summary>Without the signs around it, and not longer than anybody types.</summary>
    private static string Bare(string word)
    {
        var (start, end) = (0, word.Length);

        while (start < end && !char.IsLetterOrDigit(word[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
        {
            end--;
        }

        return word[start..Math.Min(end, start + MaxLength)];
    }

    private static string Fold(string text)
    {
        if (text.All(char.IsAscii))
        {
            return text.ToLowerInvariant();
        }

        var plain = new StringBuilder(text.Length);

        // What cannot be written down is no letter that anybody looks for; a database would refuse it.
        foreach (var rune in text.EnumerateRunes().Where(own => own != Rune.ReplacementChar))
        {
            plain.Append(rune.ToString());
        }

        var letters = plain.ToString().Normalize(NormalizationForm.FormD)
            .Where(own => CharUnicodeInfo.GetUnicodeCategory(own) != UnicodeCategory.NonSpacingMark);
        return new string([.. letters]).ToLowerInvariant();
    }
}

using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace CreatorFlow.Words.Generator;

/// <summary>Makes names of C# from keys and arguments.</summary>
internal static class MemberNames
{
    /// <summary>The member that the generated class keeps for itself.</summary>
    public const string Catalogue = "Catalogue";

    /// <summary>Keys that are looked up by the code of a problem or a reason instead of through a member.</summary>
    public static bool IsForCode(string key) =>
        key.StartsWith("problems.", StringComparison.Ordinal) || key.StartsWith("reasons.", StringComparison.Ordinal);

    /// <summary><c>list.title</c> is <c>ListTitle</c>.</summary>
    public static string OfKey(string key)
    {
        var name = new StringBuilder();

        foreach (var word in key.Split('.', '_'))
        {
            name.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
        }

        return name.ToString();
    }

    /// <summary><c>order_id</c> is <c>orderId</c>; a word of the language gets an @.</summary>
    public static string OfArgument(string argument)
    {
        var words = argument.Split(['_'], StringSplitOptions.RemoveEmptyEntries);
        var name = new StringBuilder();

        foreach (var word in words)
        {
            var first = name.Length == 0 ? char.ToLowerInvariant(word[0]) : char.ToUpperInvariant(word[0]);
            name.Append(first).Append(word, 1, word.Length - 1);
        }

        var text = name.ToString();
        return SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None ? text : "@" + text;
    }

    /// <summary>Null when the key is well formed, else what is wrong with it.</summary>
    public static string? FaultOf(string key)
    {
        var words = key.Split('.', '_');

        if (words.Any(word => word.Length == 0 || !word.All(IsPlain)) || char.IsDigit(key[0]))
        {
            return "a key is made of words of a-z and 0-9 parted by . or _";
        }

        return OfKey(key) == Catalogue ? "the generated class needs this name for itself" : null;
    }

    /// <summary>Whether an argument can be a parameter.</summary>
    public static bool IsArgument(string name) =>
        name.All(c => IsPlain(char.ToLowerInvariant(c)) || c == '_') && char.IsLetter(name[0]);

    private static bool IsPlain(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}

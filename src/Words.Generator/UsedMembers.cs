using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Words.Generator;

/// <summary>
/// Finds which members of words the sources name, as "OrdersWords.ListTitle". The code that Razor makes of its files is
/// not visible to another generator, so those files are searched as text.
/// </summary>
internal static class UsedMembers
{
    private static readonly Regex InRazor = new(
        @"\b(\w+" + WordsGenerator.Suffix + @")\s*\.\s*(\w+)", RegexOptions.CultureInvariant);

    public static bool MayBeOne(SyntaxNode node) =>
        node is MemberAccessExpressionSyntax access
        && NameOf(access.Expression).EndsWith(WordsGenerator.Suffix, StringComparison.Ordinal);

    public static string Of(MemberAccessExpressionSyntax access) =>
        $"{NameOf(access.Expression)}.{access.Name.Identifier.ValueText}";

    public static bool IsRazor(AdditionalText file) =>
        file.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase)
        || file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same from a Razor file, one a line.</summary>
    public static string InText(string text)
    {
        var names = InRazor.Matches(text)
            .Cast<Match>()
            .Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}");

        return string.Join("\n", names.Distinct(StringComparer.Ordinal));
    }

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };
}

using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>The codes of refusals and reasons in the source, and their texts in the words files.</summary>
internal static class ProblemCodes
{
    public static readonly string[] Languages = ["en", "es", "pt-BR"];

    public static bool IsProduct(string path) =>
        SourceRule.IsIn(path, "src/") && SourceRule.IsCSharp(path) && !SourceRule.IsIn(path, "src/Words.Generator/");

    public static bool IsWords(string path) =>
        SourceRule.IsIn(path, "src/") && Languages.Any(language => HoldsLanguage(path, language));

    /// <summary>
    /// Where a problem is made: a call or a creation with the code first and a ProblemKind among the rest.
    /// </summary>
    public static IEnumerable<Code> Of(SourceFile file) =>
        from arguments in file.Nodes<ArgumentListSyntax>()
        where arguments.Arguments.Any(argument => argument.Expression is MemberAccessExpressionSyntax kind
            && kind.Expression.ToString().Split('.')[^1] == "ProblemKind")
        let code = TextOf(arguments.Arguments[0])
        where code is not null
        select new Code(code, file, arguments);

    /// <summary>Where a reason is made: <c>new Reason("module.reason")</c>.</summary>
    public static IEnumerable<Code> ReasonsOf(SourceFile file) =>
        from made in file.Nodes<ObjectCreationExpressionSyntax>()
        where made.Type.ToString() == "Reason" && made.ArgumentList is { Arguments.Count: > 0 }
        let code = TextOf(made.ArgumentList!.Arguments[0])
        where code is not null
        select new Code(code, file, made.ArgumentList!);

    /// <summary>All keys of one language, of all modules.</summary>
    public static HashSet<string> Keys(IEnumerable<SourceFile> files, string language) =>
    [
        .. files.Where(file => HoldsLanguage(file.Path, language)).SelectMany(KeysOf),
    ];

    private static bool HoldsLanguage(string path, string language) =>
        path.EndsWith($"/Words/{language}.json", StringComparison.Ordinal);

    private static string? TextOf(ArgumentSyntax argument) =>
        argument.Expression is LiteralExpressionSyntax { Token.Value: string text } && text.Contains('.') ? text : null;

    private static List<string> KeysOf(SourceFile file)
    {
        using var document = JsonDocument.Parse(file.Text);
        return [.. document.RootElement.EnumerateObject().Select(text => text.Name)];
    }

    public sealed record Code(string Text, SourceFile File, ArgumentListSyntax Place)
    {
        public Finding Is(string what) => File.At(Place, $"{Text} {what}");
    }
}

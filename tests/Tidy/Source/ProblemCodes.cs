using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>The codes of refusals and reasons in the source, and their texts in the words files.</summary>
internal static partial class ProblemCodes
{
    public static readonly string[] Languages = ["en", "es", "pt-BR"];

    public static bool IsProduct(string path) =>
        SourceRule.IsIn(path, "src/") && SourceRule.IsCSharp(path) && !SourceRule.IsIn(path, "src/Words.Generator/");

    public static bool IsWords(string path) =>
        SourceRule.IsIn(path, "src/") && Languages.Any(language => HoldsLanguage(path, language));

    /// <summary>
    /// Where a problem is made: a call with the code first, in a file of problems or with a ProblemKind among the rest.
    /// </summary>
    public static IEnumerable<Code> Of(SourceFile file) =>
        from arguments in file.Nodes<ArgumentListSyntax>()
        where file.Name.EndsWith("Problems.cs", StringComparison.Ordinal) || arguments.Arguments.Any(IsKind)
        let code = FirstTextOf(arguments)
        where code is not null
        select new Code(code, file, arguments);

    /// <summary>Where a reason is made: <c>new Reason("module.reason")</c>, the type before or behind.</summary>
    public static IEnumerable<Code> ReasonsOf(SourceFile file) =>
        from made in file.Nodes<BaseObjectCreationExpressionSyntax>()
        where TypeOf(made) is "Reason" or "Reason?" && made.ArgumentList is not null
        let code = FirstTextOf(made.ArgumentList!)
        where code is not null
        select new Code(code, file, made.ArgumentList!);

    /// <summary>All keys of one language, of all modules.</summary>
    public static HashSet<string> Keys(IEnumerable<SourceFile> files, string language) =>
    [
        .. files.Where(file => HoldsLanguage(file.Path, language)).SelectMany(KeysOf),
    ];

    private static bool HoldsLanguage(string path, string language) =>
        path.EndsWith($"/Words/{language}.json", StringComparison.Ordinal);

    private static bool IsKind(ArgumentSyntax argument) =>
        argument.Expression is MemberAccessExpressionSyntax kind
        && kind.Expression.ToString().Split('.')[^1] == "ProblemKind";

    private static string? TypeOf(BaseObjectCreationExpressionSyntax made) => made switch
    {
        ObjectCreationExpressionSyntax named => named.Type.ToString(),
        { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax field } } => field.Type.ToString(),
        { Parent.Parent: PropertyDeclarationSyntax property } => property.Type.ToString(),
        { Parent.Parent: MethodDeclarationSyntax method } => method.ReturnType.ToString(),
        _ => null,
    };

    private static string? FirstTextOf(ArgumentListSyntax list) =>
        list.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax { Token.Value: string text }
            && CodeForm().IsMatch(text)
            ? text
            : null;

    private static List<string> KeysOf(SourceFile file)
    {
        using var document = JsonDocument.Parse(file.Text);
        return [.. document.RootElement.EnumerateObject().Select(text => text.Name)];
    }

    [GeneratedRegex(@"^\w+(\.\w+)+$")]
    private static partial Regex CodeForm();

    public sealed record Code(string Text, SourceFile File, ArgumentListSyntax Place)
    {
        public Finding Is(string what) => File.At(Place, $"{Text} {what}");
    }
}

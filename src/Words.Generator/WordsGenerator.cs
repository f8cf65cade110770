using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Words.Generator;

/// <summary>
/// Makes the class of a module's texts from its files Words/en.json, es.json and pt-BR.json, and fails the build when
/// they disagree or hold a text that nothing shows.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class WordsGenerator : IIncrementalGenerator
{
    internal const string Suffix = "Words";
    private const string RootNamespace = "build_property.RootNamespace";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(WordsFile.IsOne)
            .Select((file, ct) => new WordsFile(file.Path, file.GetText(ct)?.ToString() ?? ""))
            .Collect();
        var rootNamespace = context.AnalyzerConfigOptionsProvider.Select(
            (options, _) => options.GlobalOptions.TryGetValue(RootNamespace, out var name) ? name : "");
        var module = files.Combine(rootNamespace);

        context.RegisterSourceOutput(module, (output, of) => Write(output, of.Left, of.Right));
        context.RegisterSourceOutput(
            module.Combine(Used(context)), (output, of) => Search(output, of.Left.Left, of.Left.Right, of.Right));
    }

    private static IncrementalValueProvider<string> Used(IncrementalGeneratorInitializationContext context)
    {
        var inCode = context.SyntaxProvider
            .CreateSyntaxProvider(
                (node, _) => UsedMembers.MayBeOne(node),
                (node, _) => UsedMembers.Of((MemberAccessExpressionSyntax)node.Node))
            .Collect();
        var inRazor = context.AdditionalTextsProvider
            .Where(UsedMembers.IsRazor)
            .Select((file, ct) => UsedMembers.InText(file.GetText(ct)?.ToString() ?? ""))
            .Collect();

        // One sorted text compares equal as long as the set of names does, whatever else was edited.
        return inCode.Combine(inRazor).Select((both, _) => Sorted(both.Left, both.Right));
    }

    private static string Sorted(ImmutableArray<string> inCode, ImmutableArray<string> inRazor)
    {
        var names = inCode.Concat(inRazor.SelectMany(text => text.Split('\n')));

        return string.Join("\n", names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal));
    }

    private static string ClassOf(string rootNamespace) =>
        rootNamespace.Substring(rootNamespace.LastIndexOf('.') + 1) + Suffix;

    private static void Write(SourceProductionContext output, ImmutableArray<WordsFile> files, string rootNamespace)
    {
        if (ModuleWords.Check(files, output.ReportDiagnostic) is { } module)
        {
            var name = ClassOf(rootNamespace);
            output.AddSource(name + ".g.cs", WordsSource.Of(module, rootNamespace, name));
        }
    }

    private static void Search(
        SourceProductionContext output, ImmutableArray<WordsFile> files, string rootNamespace, string used)
    {
        // A public class is there for other modules, whose sources are not in sight here.
        if (ModuleWords.Check(files, _ => { }) is not { IsPublic: false } module)
        {
            return;
        }

        var names = new HashSet<string>(used.Split('\n'), StringComparer.Ordinal);
        var className = ClassOf(rootNamespace);

        foreach (var entry in module.Words.Select(word => word.English))
        {
            var member = MemberNames.OfKey(entry.Key);

            if (!MemberNames.IsForCode(entry.Key) && !names.Contains($"{className}.{member}"))
            {
                var place = module.EnglishFile.At(entry);
                output.ReportDiagnostic(Diagnostic.Create(Rules.Unused, place, className, member, entry.Key));
            }
        }
    }
}

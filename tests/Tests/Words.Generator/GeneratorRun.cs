extern alias generator;

using System.Collections.Immutable;
using System.Globalization;
using CreatorFlow.Platform;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using WordsGenerator = generator::CreatorFlow.Words.Generator.WordsGenerator;

namespace CreatorFlow.Tests.Words.Generator;

/// <summary>Runs the generator over the texts of a small module of its own, CreatorFlow.Orders.</summary>
internal sealed class GeneratorRun
{
    private readonly List<AdditionalText> files = [];
    private readonly List<string> sources = [];

    public GeneratorRun With(string path, string content)
    {
        files.Add(new File("/repo/src/Orders/" + path, content));
        return this;
    }

    /// <summary>The same JSON object in all languages, given its inside.</summary>
    public GeneratorRun WithWords(string english, string? spanish = null, string? portuguese = null) => this
        .With("Words/en.json", $"{{\n{english}\n}}")
        .With("Words/es.json", $"{{\n{spanish ?? english}\n}}")
        .With("Words/pt-BR.json", $"{{\n{portuguese ?? english}\n}}");

    public GeneratorRun WithSource(string source)
    {
        sources.Add(source);
        return this;
    }

    /// <summary>What the build refuses: "en.json(2,1) WORDS003: ...".</summary>
    public IReadOnlyList<string> Refusals() =>
        [.. Run().Driver.GetRunResult().Diagnostics.Select(Said).Order(StringComparer.Ordinal)];

    /// <summary>The generated source; it compiles together with the sources of the module.</summary>
    public string Generated()
    {
        var (driver, compilation) = Run();
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ShouldBeEmpty();

        return driver.GetRunResult().GeneratedTrees.ShouldHaveSingleItem().ToString();
    }

    /// <summary>Why each output was made again, or not, in a second run with one more source.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputsAfterAdding(string source)
    {
        var ct = TestContext.Current.CancellationToken;
        var (driver, compilation) = Run();
        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, cancellationToken: ct));
        var again = driver.RunGenerators(edited, ct);

        return
        [
            .. again.GetRunResult().Results.Single().TrackedOutputSteps
                .SelectMany(step => step.Value)
                .SelectMany(step => step.Outputs)
                .Select(output => output.Reason),
        ];
    }

    private (GeneratorDriver Driver, Compilation Compilation) Run()
    {
        var ct = TestContext.Current.CancellationToken;
        var compilation = CSharpCompilation.Create(
            "CreatorFlow.Orders",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, cancellationToken: ct)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var driver = CSharpGeneratorDriver.Create(
            [new WordsGenerator().AsSourceGenerator()],
            files,
            optionsProvider: new Options(),
            driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
        var done = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _, ct);

        return (done, updated);
    }

    private static IEnumerable<MetadataReference> References()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location).ShouldNotBeNull();
        string[] names = ["System.Runtime.dll", "System.Private.CoreLib.dll", "System.Memory.dll"];

        return names.Select(name => Path.Combine(runtime, name))
            .Append(typeof(Money).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    private static string Said(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan();
        var start = line.StartLinePosition;
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);

        diagnostic.Severity.ShouldBe(DiagnosticSeverity.Error);
        return $"{Path.GetFileName(line.Path)}({start.Line + 1},{start.Character + 1}) {diagnostic.Id}: {message}";
    }

    private sealed class File(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new RootNamespace();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class RootNamespace : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = "CreatorFlow.Orders";
            return key == "build_property.RootNamespace";
        }
    }
}

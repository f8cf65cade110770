using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>
/// A client of a vendor is usable alone: its folder compiles by itself against the runtime, without any other file of
/// the product. What the JSON generator adds to it stands in for by members of the same names.
/// </summary>
internal sealed class ClientsStandAlone : SourceRule
{
    private const string Folder = "/Client/";

    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.IO; "
        + "global using System.Linq; global using System.Net.Http; global using System.Threading; "
        + "global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Preview);

    private static readonly CSharpCompilationOptions Library = new(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Runtime = new(() =>
    [
        .. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Append(typeof(object).Assembly.Location)
            .Where(IsManaged)
            .Distinct(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/Ups/Client/A.cs", "using CreatorFlow.Platform;\nnamespace A; class A;"),
        new(
            new SourceFile("src/Orders/Ups/Client/A.cs", "namespace O.Ups.Client; class A { ShopKey key; }"),
            new SourceFile("src/Orders/Ups/ShopKey.cs", "namespace O.Ups; class ShopKey;")),
        Specimen.Of("src/Orders/Ups/Client/A.cs", "class A { Microsoft.AspNetCore.Http.HttpContext context; }"),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        new(
            new SourceFile("src/Orders/Ups/Client/A.cs", "namespace O.Ups.Client; class A { B b; Uri u; }"),
            new SourceFile("src/Orders/Ups/Client/In/B.cs", "namespace O.Ups.Client; class B;")),
        Specimen.Of(
            "src/Orders/Ups/Client/Wire.cs",
            "using System.Text.Json.Serialization;\nnamespace A;\n"
            + "partial class Wire : JsonSerializerContext { object M() => Default; }"),
    ];

    public override bool Judges(string path) =>
        IsIn(path, "src/") && IsCSharp(path) && path.Contains(Folder, StringComparison.Ordinal);

    public override IEnumerable<Finding> Findings(IReadOnlyList<SourceFile> files) =>
        files.GroupBy(file => file.Path[..file.Path.IndexOf(Folder, StringComparison.Ordinal)]).SelectMany(Compile);

    private static IEnumerable<Finding> Compile(IEnumerable<SourceFile> client)
    {
        var trees = client.Select(file => CSharpSyntaxTree.ParseText(file.Text, Latest, file.Path)).ToList();
        var added = trees.SelectMany(Contexts).Select(Generated).Prepend(Usings)
            .Select(text => CSharpSyntaxTree.ParseText(text, Latest));
        var alone = CSharpCompilation.Create("Client", [.. trees, .. added], Runtime.Value, Library);

        return alone.GetDiagnostics()
            .Where(found => found.Severity == DiagnosticSeverity.Error)
            .Select(found => new Finding(
                found.Location.SourceTree?.FilePath ?? "",
                found.Location.GetLineSpan().StartLinePosition.Line + 1,
                found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<ClassDeclarationSyntax> Contexts(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Where(type => type.BaseList?.Types.Any(parent => parent.ToString() == "JsonSerializerContext") == true);

    private static string Generated(ClassDeclarationSyntax context)
    {
        var place = context.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().First().Name;
        var name = context.Identifier.ValueText;
        return $$"""
            using System.Text.Json; using System.Text.Json.Serialization.Metadata;
            namespace {{place}};
            partial class {{name}}
            {
                public {{name}}() : base(null) { }
                public static {{name}} Default { get; } = new();
                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
                public override JsonTypeInfo? GetTypeInfo(Type type) => null;
            }
            """;
    }

    private static bool IsManaged(string path)
    {
        try
        {
            _ = System.Reflection.AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}

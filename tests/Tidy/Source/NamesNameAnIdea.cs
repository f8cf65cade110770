using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>Endings that fit every type tell nothing about one.</summary>
internal sealed class NamesNameAnIdea : FileRule
{
    private static readonly string[] EmptyEndings =
    [
        "Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Dto", "Impl", "Base", "Wrapper",
        "Info", "Data",
    ];

    public override IReadOnlyList<Specimen> Bad =>
        [.. EmptyEndings.Select(ending => Specimen.Of("src/Orders/A.cs", $"internal sealed class Order{ending};"))];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("src/Platform/A.cs", "class Database; record Metadata; enum Based { A }")];

    public override bool Judges(string path) => IsCSharp(path);

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        from type in file.Nodes<BaseTypeDeclarationSyntax>()
        from ending in EmptyEndings
        where type.Identifier.ValueText.EndsWith(ending, StringComparison.Ordinal)
        select file.At(type.Identifier, $"{type.Identifier.ValueText}: the ending {ending} names no idea");
}

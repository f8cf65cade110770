using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CreatorFlow.Tidy.Source;

/// <summary>What wants to be folded away wants to be another file.</summary>
internal sealed class NoRegions : FileRule
{
    public override IReadOnlyList<Specimen> Bad =>
        [Specimen.Of("src/Orders/A.cs", "#region Fields\nclass A;\n#endregion")];

    public override bool Judges(string path) => IsCSharp(path);

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        file.Syntax.DescendantTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.RegionDirectiveTrivia))
            .Select(trivia => file.At(trivia.GetStructure()!, "a region: split the file instead"));
}

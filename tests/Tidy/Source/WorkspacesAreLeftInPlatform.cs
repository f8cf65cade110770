using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>Leaving the workspace is one searchable word; the filter itself is dropped by the platform alone.</summary>
internal sealed class WorkspacesAreLeftInPlatform : FileRule
{
    public override IReadOnlyList<Specimen> Bad =>
        [Specimen.Of("src/Orders/A.cs", "class A { void M() => db.Set<Order>().IgnoreQueryFilters().ToList(); }")];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("src/Orders/A.cs", "class A { void M() => db.AcrossWorkspaces(ct); }")];

    public override bool Judges(string path) => IsCSharp(path) && IsIn(path, "src/") && !IsIn(path, "src/Platform/");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        file.Nodes<SimpleNameSyntax>()
            .Where(name => name.Identifier.ValueText == "IgnoreQueryFilters")
            .Select(name => file.At(name, "leaves the workspace: use AppDb.AcrossWorkspaces"));
}

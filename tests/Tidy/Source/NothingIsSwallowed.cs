using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>An exception that is dropped on purpose has its reason written where it is dropped.</summary>
internal sealed class NothingIsSwallowed : FileRule
{
    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/A.cs", "class A { void M() { try { M(); } catch { } } }"),
        Specimen.Of("sandbox/A.cs", "class A { void M() { try { M(); } catch (IOException) { } } }"),
        Specimen.Of("src/Orders/B.cs", "class A { void M() { try { M(); } catch { ; } } }"),
    ];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("src/Orders/A.cs", "class A { void M() { try { M(); } catch\n{\n// Gone: as wanted.\n} } }")];

    public override bool Judges(string path) => IsCSharp(path);

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        file.Nodes<CatchClauseSyntax>().Where(IsEmpty).Select(node => file.At(node, "an empty catch"));

    private static bool IsEmpty(CatchClauseSyntax node) =>
        node.Block.Statements.All(statement => statement is EmptyStatementSyntax)
        && !node.Block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
}

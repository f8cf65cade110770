using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>One screen a method: the public one tells the story, the helpers stand below it.</summary>
internal sealed class MethodsAreShort : FileRule
{
    private const int MaxLines = 60;

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/A.cs", Method(MaxLines - 2)),
        Specimen.Of("src/Orders/B.cs", Method(MaxLines - 2, "A()")),
    ];

    public override IReadOnlyList<Specimen> Good => [Specimen.Of("src/Orders/A.cs", Method(MaxLines - 3))];

    /// <summary>A migration is a list of tables, read from top to bottom.</summary>
    public override bool Judges(string path) =>
        IsCSharp(path) && !path.Contains("/Migrations/", StringComparison.Ordinal);

    public override int Count(IReadOnlyList<SourceFile> files) => files.Sum(file => Methods(file).Count());

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        from method in Methods(file)
        let lines = LinesOf(method)
        where lines > MaxLines
        select file.At(method, $"a method of {lines} lines, at most {MaxLines}");

    private static IEnumerable<SyntaxNode> Methods(SourceFile file) =>
        file.Nodes<SyntaxNode>().Where(node =>
            node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax);

    private static int LinesOf(SyntaxNode method)
    {
        var span = method.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static string Method(int statements, string head = "void M()") =>
        $"class A {{\n{head}\n{{\n{string.Concat(Enumerable.Repeat("M();\n", statements))}}}\n}}";
}

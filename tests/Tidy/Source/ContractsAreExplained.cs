using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>
/// A contract is read by people who don't read the code behind it: its types and what can be asked of them say what
/// they mean.
/// </summary>
internal sealed class ContractsAreExplained : FileRule
{
    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Inventory/Contracts/IStock.cs", "public interface IStock { }"),
        Specimen.Of("src/Orders/Contracts/A.cs", "/// <summary>Stock.</summary>\npublic interface IStock { int A(); }"),
        Specimen.Of("src/Inventory/Contracts/StockLine.cs", "// Stock.\npublic sealed record StockLine(string Sku);"),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        Specimen.Of("src/Orders/Contracts/A.cs", "/// <summary>A.</summary>\npublic sealed record Line(int A);"),
        Specimen.Of("src/Inventory/Contracts/StockLine.cs", "internal sealed record StockLine(string Sku);"),
        Specimen.Of("src/Inventory/Reserve/ReserveStock.cs", "internal sealed class ReserveStock;"),
    ];

    public override bool Judges(string path) =>
        IsIn(path, "src/") && IsCSharp(path) && path.Contains("/Contracts/", StringComparison.Ordinal);

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        file.Nodes<MemberDeclarationSyntax>()
            .Where(member => IsToBeExplained(member) && !IsExplained(member))
            .Select(member => file.At(member, "has no <summary>: a contract explains itself"));

    private static bool IsToBeExplained(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Modifiers.Any(SyntaxKind.PublicKeyword),
        MethodDeclarationSyntax { Parent: InterfaceDeclarationSyntax } => true,
        _ => false,
    };

    private static bool IsExplained(MemberDeclarationSyntax member) =>
        member.GetLeadingTrivia().Any(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>No binary fraction comes near money or a quantity: a tenth has none.</summary>
internal sealed class MoneyIsExact : FileRule
{
    private static readonly string[] ExactWords =
    [
        "Money", "Price", "Amount", "Minor", "Cents", "Total", "Subtotal", "Fee", "Tax", "Refund", "Revenue",
        "Quantity",
    ];

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Platform/Money.cs", "class Money { double x; }"),
        Specimen.Of("src/Orders/A.cs", "class A { public double UnitPrice { get; } }"),
        Specimen.Of("src/Orders/A.cs", "record A(float? TotalAmount);"),
        Specimen.Of("src/Orders/A.cs", "class A { void M() { double revenue = 1; } }"),
    ];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("src/Orders/A.cs", "record A(long PriceMinor, double LatencyMs, TimeSpan TotalTime);")];

    public override bool Judges(string path) => IsCSharp(path) && (IsIn(path, "src/") || IsIn(path, "sandbox/"));

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        from type in file.Nodes<PredefinedTypeSyntax>()
        where type.Keyword.IsKind(SyntaxKind.DoubleKeyword) || type.Keyword.IsKind(SyntaxKind.FloatKeyword)
        let name = NameGiven(type)
        where file.Name.StartsWith("Money", StringComparison.Ordinal) || ExactWords.Any(word => Words.Holds(name, word))
        select file.At(type, $"{type} {name}: use Money, long or decimal");

    /// <summary>The name of what is declared with this type; empty when the type is used otherwise.</summary>
    private static string NameGiven(SyntaxNode type)
    {
        var declaration = type.Parent is NullableTypeSyntax ? type.Parent.Parent : type.Parent;

        return declaration switch
        {
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            VariableDeclarationSyntax variables => variables.Variables[0].Identifier.ValueText,
            _ => "",
        };
    }
}

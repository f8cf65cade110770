using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CreatorFlow.Tidy.Source;

/// <summary>A refusal that no test has met is a guess: each code stands in a test as a literal.</summary>
internal sealed class ProblemsAreTested : SourceRule
{
    private static readonly SourceFile Refuses =
        new("src/Orders/A.cs", "class A { Problem M() => new(\"orders.no\", ProblemKind.Conflict, \"No.\"); }");

    public override IReadOnlyList<Specimen> Bad =>
        [new(Refuses), new(Refuses, new("tests/Tests/Orders/ATests.cs", "// asserts \"orders.no\""))];

    public override IReadOnlyList<Specimen> Good =>
        [new(Refuses, new("tests/Tests/Orders/ATests.cs", "class T { void M() => code.ShouldBe(\"orders.no\"); }"))];

    public override bool Judges(string path) =>
        ProblemCodes.IsProduct(path) || (IsCSharp(path) && IsIn(path, "tests/Tests/"));

    public override int Count(IReadOnlyList<SourceFile> files) => Codes(files).Count();

    public override IEnumerable<Finding> Findings(IReadOnlyList<SourceFile> files)
    {
        var said = files.Where(file => IsIn(file.Path, "tests/"))
            .SelectMany(file => file.Syntax.DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
            .Select(token => token.ValueText)
            .ToHashSet(StringComparer.Ordinal);

        return Codes(files).Where(code => !said.Contains(code.Text)).Select(code => code.Is("is asserted in no test"));
    }

    private static IEnumerable<ProblemCodes.Code> Codes(IReadOnlyList<SourceFile> files) =>
        files.Where(file => IsIn(file.Path, "src/")).SelectMany(ProblemCodes.Of);
}

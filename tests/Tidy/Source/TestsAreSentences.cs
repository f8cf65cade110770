using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>The list of test names reads as the list of promises: each is a sentence in words.</summary>
internal sealed class TestsAreSentences : FileRule
{
    private const int MinWords = 3;

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("tests/Tests/ATests.cs", "class ATests { [Fact] public void ShipOrder_Cancelled() { } }"),
        Specimen.Of("tests/Tests/ATests.cs", "class ATests { [Theory, InlineData(1)] public void Parses(int n) { } }"),
    ];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("tests/Tests/ATests.cs", "class ATests { [Fact] public void An_order_stays() { } void A() { } }")];

    public override bool Judges(string path) => IsIn(path, "tests/") && IsCSharp(path);

    public override int Count(IReadOnlyList<SourceFile> files) => files.SelectMany(Tests).Count();

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        Tests(file)
            .Where(test => test.Identifier.ValueText.Split('_').Length < MinWords)
            .Select(test => file.At(test.Identifier, $"{test.Identifier.ValueText}: say it as A_sentence_in_words"));

    private static IEnumerable<MethodDeclarationSyntax> Tests(SourceFile file) =>
        file.Nodes<MethodDeclarationSyntax>().Where(method => method.AttributeLists
            .SelectMany(list => list.Attributes)
            .Any(attribute => attribute.Name.ToString() is "Fact" or "Theory"));
}

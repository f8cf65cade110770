using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CreatorFlow.Tidy.Source;

/// <summary>
/// Each source file that does something has a test file of its name, so that a reader finds what is promised of it.
/// Those that have none match a line of Untested.txt, which says what proves them instead.
/// </summary>
internal sealed class SourceIsTested : SourceRule
{
    private const string List = "tests/Tidy/Untested.txt";

    public override IReadOnlyList<Specimen> Bad =>
    [
        new(Excuses(""), Source("src/Orders/Ship/ShipOrder.cs")),
        new(Excuses("src/**/*Db.cs: the model test compares them\n"), Source("src/Orders/Ship/ShipOrder.cs")),
        new(Excuses("src/Orders/*.cs: not a folder below\n"), Source("src/Orders/Ship/ShipOrder.cs")),
        new(Excuses("src/**/*Db.cs\n"), Source("src/Orders/OrdersDb.cs")),
        new(Excuses("src/A.cs: was proven otherwise\n"), Source("src/A.cs"), Source("tests/Tests/ATests.cs")),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        new(Excuses(""), Source("src/Orders/Ship/ShipOrder.cs"), Source("tests/Tests/Orders/Ship/ShipOrderTests.cs")),
        new(Excuses("src/**/*Db.cs: the model test compares them\n"), Source("src/Orders/OrdersDb.cs")),
        new(Excuses(""), new("src/Orders/IShip.cs", "interface IShip { void Run(); } record Shipped(int At);")),
    ];

    public override bool Judges(string path) =>
        path == List
        || (IsCSharp(path) && (IsIn(path, "src/") || IsIn(path, "sandbox/") || IsIn(path, "tests/Tests/")));

    public override IEnumerable<Finding> Findings(IReadOnlyList<SourceFile> files)
    {
        var list = files.Single(file => file.Path == List);
        var lines = list.Lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var excuses = lines
            .Where(line => line.Contains(": ", StringComparison.Ordinal))
            .ToDictionary(line => line, Pattern);
        var tests = files.Where(file => IsIn(file.Path, "tests/")).Select(file => file.Name).ToHashSet();
        var untested = files
            .Where(file => IsCSharp(file.Path) && !IsIn(file.Path, "tests/"))
            .Where(file => DoesSomething(file) && !tests.Contains(TestOf(file)))
            .ToList();

        var unexcused = untested
            .Where(file => !excuses.Values.Any(excuse => excuse.IsMatch(file.Path)))
            .Select(file => file.At(1, $"no {TestOf(file)} and no line in {List}"));
        var idle = excuses
            .Where(excuse => !untested.Exists(file => excuse.Value.IsMatch(file.Path)))
            .Select(excuse => list.At(list.Lines.ToList().IndexOf(excuse.Key) + 1, "excuses no file any more"));
        return unexcused.Concat(idle);
    }

    private static string TestOf(SourceFile file) => Path.GetFileNameWithoutExtension(file.Name) + "Tests.cs";

    private static bool DoesSomething(SourceFile file) =>
        file.Nodes<CSharpSyntaxNode>()
            .Any(node => node is BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax);

    /// <summary>** stands for any folders, * for any part of a name.</summary>
    private static Regex Pattern(string line)
    {
        var glob = Regex.Escape(line[..line.IndexOf(": ", StringComparison.Ordinal)])
            .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return new Regex($"^{glob}$", RegexOptions.CultureInvariant);
    }

    private static SourceFile Source(string path) => new(path, "class A { int M() => 1; }");

    private static SourceFile Excuses(string text) => new(List, text);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CreatorFlow.Tidy;

/// <summary>A file of the checkout or a specimen: its path from the root, with slashes, and its text.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private SyntaxNode? syntax;
    private string[]? lines;

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public IReadOnlyList<string> Lines => lines ??= Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>The parsed C#; parsed once, since most rules ask for it.</summary>
    public SyntaxNode Syntax => syntax ??= CSharpSyntaxTree.ParseText(Text, Latest, Path).GetRoot();

    public IEnumerable<T> Nodes<T>() where T : SyntaxNode => Syntax.DescendantNodes().OfType<T>();

    public Finding At(SyntaxNode node, string what) => At(node.GetLocation(), what);

    public Finding At(SyntaxToken token, string what) => At(token.GetLocation(), what);

    public Finding At(int line, string what) => new(Path, line, what);

    /// <summary>A finding for each line that the test picks.</summary>
    public IEnumerable<Finding> LinesWhere(Func<string, bool> isBad, string what) =>
        Lines.Index().Where(line => isBad(line.Item)).Select(line => At(line.Index + 1, what));

    private Finding At(Location location, string what) => At(location.GetLineSpan().StartLinePosition.Line + 1, what);
}

/// <summary>One breach of a rule, with the place where to mend it.</summary>
internal sealed record Finding(string Path, int Line, string What)
{
    public override string ToString() => $"{Path}:{Line}: {What}";
}

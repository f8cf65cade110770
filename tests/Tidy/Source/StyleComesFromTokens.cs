using System.Text.RegularExpressions;

namespace CreatorFlow.Tidy.Source;

/// <summary>Colours, sizes and durations have names: light, dark and high contrast are decided in one place.</summary>
internal sealed partial class StyleComesFromTokens : FileRule
{
    private const string Tokens = "src/Ui/Tokens/";

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/orders.css", ".a { color: #fff; }"),
        Specimen.Of("src/Orders/orders.css", ".a { color: rgb(1 2 3); }"),
        Specimen.Of("src/Orders/orders.css", ".a {\n  background-color: white;\n}"),
        Specimen.Of("src/Ui/button.css", ".a { padding: 4px; }"),
        Specimen.Of("src/Ui/button.css", ".a { transition: opacity 150ms; }"),
        Specimen.Of("src/Ui/button.css", ".a { animation: spin 1.5s; }"),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        Specimen.Of("src/Ui/Tokens/tokens.css", ":root { --ink: #111; --space-1: 4px; --quick: 150ms; }"),
        Specimen.Of("src/Ui/button.css", ".a { color: var(--ink); padding: var(--space-1) 0; animation: a var(--b); }"),
        Specimen.Of("src/Ui/page.css", "/* #fff, 4px and 2s */\n@media (min-width: 640px) { .a { width: 100%; } }"),
        Specimen.Of("src/Ui/page.css", "#main:hover { color: currentColor; background: transparent; fill: none; }"),
    ];

    public override bool Judges(string path) => IsIn(path, "src/") && Ends(path, ".css");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file)
    {
        if (IsIn(file.Path, Tokens))
        {
            yield break;
        }

        // A comment keeps its line breaks, so that the line numbers stay true.
        var css = Comment().Replace(file.Text, comment => new string('\n', comment.Value.Count(c => c == '\n')));

        foreach (var (index, line) in css.Split('\n').Index())
        {
            // A media query can't read a custom property.
            if (!line.TrimStart().StartsWith("@media", StringComparison.Ordinal)
                && !line.TrimStart().StartsWith("@container", StringComparison.Ordinal)
                && Raw().Match(line) is { Success: true } raw)
            {
                yield return file.At(index + 1, $"{raw.Value.Trim()}: take it from the tokens");
            }
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @":[^;{]*#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|(?<![\w-])[0-9]*\.?[0-9]+(px|ms|s)\b"
        + @"|(color|background|fill|stroke)\s*:[^;]*\b(white|black|red|green|blue|gr[ae]y|orange|yellow|purple)\b(?!-)",
        RegexOptions.None)]
    private static partial Regex Raw();
}

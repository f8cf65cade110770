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
        Specimen.Of("src/Ui/button.css", ".a { padding: 0.5rem 0; }"),
        Specimen.Of("src/Ui/button.css", ".a { margin: 1em; }"),
        Specimen.Of("src/Ui/button.css", ".a { max-inline-size: 40ch; }"),
        Specimen.Of("src/Ui/print.css", ".a { font-size: 11pt; }"),
        Specimen.Of("src/Ui/button.css", ".a { font-size: 3vw; }"),
        Specimen.Of("src/Ui/button.css", ".a { font-size: 120%; }"),
        Specimen.Of("src/Ui/button.css", ".a { line-height: 1.5; }"),
        Specimen.Of("src/Ui/button.css", ".a { font-family: Georgia, serif; }"),
        Specimen.Of("src/Ui/button.css", ".a { font: 500 var(--size-14) Georgia; }"),
        Specimen.Of("src/Ui/button.css", ".a { font-weight: 600; }"),
        Specimen.Of("src/Ui/button.css", ".a { font-weight: bold; }"),
        Specimen.Of("src/Ui/button.css", ".a { z-index: 10; }"),
        Specimen.Of("src/Ui/button.css", ".a { opacity: 0.5; }"),
        Specimen.Of("src/Ui/button.css", "@keyframes a { from { opacity: 0; } }"),
        Specimen.Of("src/Ui/button.css", ".a { transition-delay: .2s; }"),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        Specimen.Of("src/Ui/Tokens/tokens.css", ":root { --ink: #111; --space-1: 4px; --quick: 150ms; }"),
        Specimen.Of("src/Ui/button.css", ".a { color: var(--ink); padding: var(--space-1) 0; animation: a var(--b); }"),
        Specimen.Of("src/Ui/page.css", "/* #fff, 4px and 2s */\n@media (min-width: 640px) { .a { width: 100%; } }"),
        Specimen.Of("src/Ui/page.css", ".a { font: inherit; font-family: var(--font); opacity: 1; z-index: auto; }"),
        Specimen.Of("src/Ui/page.css", ".a { font-weight: inherit; block-size: 100dvh; inline-size: 100vw; flex: 1; }"),
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
        @":[^;{]*#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\("
        + @"|(?<![\w-])[0-9]*\.?[0-9]+(px|rem|em|ch|ex|pt|pc|cm|mm|in|ms|s)\b"
        + @"|(color|background|fill|stroke)\s*:[^;]*\b(white|black|red|green|blue|gr[ae]y|orange|yellow|purple)\b(?!-)"
        + @"|\bfont(-family)?\s*:(?!\s*(var\(--[\w-]+\)|inherit)\s*;)[^;]*"
        + @"|\bfont-size\s*:\s*[\d.][^;]*|\bfont-weight\s*:\s*(\d|bold|light)[^;]*|\bline-height\s*:\s*[\d.][^;]*"
        + @"|\bz-index\s*:\s*-?\d+|(?<![\w-])opacity\s*:(?!\s*1\s*;)\s*[\d.]+",
        RegexOptions.None)]
    private static partial Regex Raw();
}

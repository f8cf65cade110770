using System.Text.RegularExpressions;

namespace CreatorFlow.Tidy.Source;

/// <summary>What is not done stands in the list of issues, where it is seen, and not in a comment.</summary>
internal sealed partial class NothingIsPutOff : FileRule
{
    // Written in two parts, so that this file keeps its own rule.
    private const string Put = "TO" + "DO";

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/A.cs", $"// {Put}: later"),
        Specimen.Of("src/Web/assets/a.ts", "// FIX" + "ME"),
        Specimen.Of("bin/check", $"# {Put}"),
    ];

    public override IReadOnlyList<Specimen> Good => [Specimen.Of("src/Orders/A.cs", "// everything there is to do")];

    public override bool Judges(string path) => !Ends(path, "package-lock.json");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        file.LinesWhere(Mark().IsMatch, "puts something off: do it, or file an issue");

    [GeneratedRegex(@"\b(TO[D]O|FI[X]ME|HA[C]K|XX[X])\b")]
    private static partial Regex Mark();
}

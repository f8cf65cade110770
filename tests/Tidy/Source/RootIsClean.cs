namespace CreatorFlow.Tidy.Source;

/// <summary>What stands in the root is what a newcomer reads first: no plans, no reports, no leftovers.</summary>
internal sealed class RootIsClean : FileRule
{
    private static readonly HashSet<string> Files = new(
        [
            "README.md", "ARCHITECTURE.md", "STYLE.md", "AGENTS.md", "LICENSE", ".editorconfig", ".gitignore",
            ".gitattributes", "BannedSymbols.txt", "CreatorFlow.slnx", "Directory.Build.props",
            "Directory.Packages.props", "global.json",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Folders =
        new([".ci", "bench", "bin", "docs", "sandbox", "src", "tests"], StringComparer.Ordinal);

    public override IReadOnlyList<Specimen> Bad =>
        [Specimen.Of("PLAN.md", ""), Specimen.Of("notes/today.md", ""), Specimen.Of("nuget.config", "")];

    public override bool Judges(string path) => true;

    protected override IEnumerable<Finding> FindingsIn(SourceFile file)
    {
        var slash = file.Path.IndexOf('/', StringComparison.Ordinal);
        var isAllowed = slash < 0 ? Files.Contains(file.Path) : Folders.Contains(file.Path[..slash]);

        if (!isAllowed)
        {
            yield return file.At(1, "has no place in the root");
        }
    }
}

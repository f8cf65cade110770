namespace CreatorFlow.Tidy.Source;

/// <summary>A file that needs more lines holds more than one idea.</summary>
internal sealed class FilesAreShort : FileRule
{
    private const int MaxLines = 300;

    public override IReadOnlyList<Specimen> Bad =>
        [Specimen.Of("src/Orders/Long.cs", string.Concat(Enumerable.Repeat("// line\n", MaxLines + 1)))];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("src/Orders/Full.cs", string.Concat(Enumerable.Repeat("// line\n", MaxLines)))];

    public override bool Judges(string path) =>
        Ends(path, ".cs", ".razor", ".css", ".ts", ".mjs", ".js", ".csproj", ".props") || IsIn(path, "bin/");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file)
    {
        if (file.Lines.Count > MaxLines)
        {
            yield return file.At(MaxLines + 1, $"{file.Lines.Count} lines, at most {MaxLines}");
        }
    }
}

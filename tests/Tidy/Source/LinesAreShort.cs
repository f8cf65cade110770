namespace CreatorFlow.Tidy.Source;

/// <summary>A line fits beside its neighbour in a review. What can't be broken, such as a drawing's path, is excused.</summary>
internal sealed class LinesAreShort : FileRule
{
    private const int MaxCharacters = 120;
    private const int UnbreakableCharacters = 90;

    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("src/Orders/Wide.cs", string.Concat(Enumerable.Repeat("wide ", 25))),
        Specimen.Of("src/Ui/Wide.razor", "<p " + string.Concat(Enumerable.Repeat("class='x' ", 13)) + "></p>"),
    ];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("src/Ui/Icon.razor", "<path d=\"" + new string('1', MaxCharacters) + "\" />")];

    public override bool Judges(string path) => Ends(path, ".cs", ".razor", ".css", ".ts", ".mjs", ".js") || IsIn(path, "bin/");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) => file.LinesWhere(
        line => line.Length > MaxCharacters && line.Split(' ').Max(word => word.Length) < UnbreakableCharacters,
        $"longer than {MaxCharacters} characters");
}

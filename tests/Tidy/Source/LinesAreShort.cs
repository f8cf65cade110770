namespace CreatorFlow.Tidy.Source;

/// <summary>Two lines fit side by side in a review; what can't be broken, such as a drawing's path, may.</summary>
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

    public override bool Judges(string path) =>
        Ends(path, ".cs", ".razor", ".css", ".ts", ".mjs", ".js") || IsIn(path, "bin/");

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) => file.LinesWhere(
        line => line.Length > MaxCharacters && line.Split(' ').Max(word => word.Length) < UnbreakableCharacters,
        $"longer than {MaxCharacters} characters");
}

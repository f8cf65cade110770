namespace CreatorFlow.Tidy.Source;

/// <summary>A person reads each refusal and each reason in their language: every language holds its sentence.</summary>
internal sealed class ProblemsAreTranslated : SourceRule
{
    private static readonly SourceFile Refuses =
        new("src/Orders/A.cs", "class A { Problem M() => new(\"orders.no\", ProblemKind.Conflict, \"No.\"); }");

    private static readonly SourceFile Reasons =
        new("src/Orders/A.cs", "class A { Reason R = new Reason(\"orders.yes\"); }");

    public override IReadOnlyList<Specimen> Bad =>
    [
        new(Refuses),
        new([Refuses, .. Texts("problems.orders.no", "en", "es")]),
        new([Refuses, .. Texts("reasons.orders.no", ProblemCodes.Languages)]),
        new([Reasons, .. Texts("problems.orders.yes", ProblemCodes.Languages)]),
        Specimen.Of("src/Orders/A.cs", "class A { Reason M() => new(\"orders.yes\"); }"),
        Specimen.Of("src/Orders/A.cs", "class A { static readonly Reason R = new(\"orders.yes\"); }"),
        Specimen.Of("src/Orders/A.cs", "class A { Reason R { get; } = new(\"orders.yes\"); }"),
        Specimen.Of("src/Orders/OrderProblems.cs", "class A { Problem M() => About(\"orders.no\", 1); }"),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        new([Refuses, .. Texts("problems.orders.no", ProblemCodes.Languages)]),
        new([Reasons, .. Texts("reasons.orders.yes", ProblemCodes.Languages)]),
        Specimen.Of("src/Orders/OrdersModule.cs", "class A { void M() => AddJob(\"orders.confirm\"); }"),
    ];

    public override bool Judges(string path) => ProblemCodes.IsProduct(path) || ProblemCodes.IsWords(path);

    public override int Count(IReadOnlyList<SourceFile> files) => Wanted(files).Count();

    public override IEnumerable<Finding> Findings(IReadOnlyList<SourceFile> files) =>
        from language in ProblemCodes.Languages
        let keys = ProblemCodes.Keys(files, language)
        from wanted in Wanted(files)
        where !keys.Contains(wanted.Key)
        select wanted.Code.Is($"has no text {wanted.Key} in {language}");

    private static IEnumerable<(string Key, ProblemCodes.Code Code)> Wanted(IReadOnlyList<SourceFile> files)
    {
        var source = files.Where(file => IsCSharp(file.Path)).ToList();
        return source.SelectMany(ProblemCodes.Of).Select(code => ($"problems.{code.Text}", code))
            .Concat(source.SelectMany(ProblemCodes.ReasonsOf).Select(code => ($"reasons.{code.Text}", code)));
    }

    private static IEnumerable<SourceFile> Texts(string key, params IEnumerable<string> languages) =>
        languages.Select(language => new SourceFile($"src/Orders/Words/{language}.json", $$"""{ "{{key}}": "A" }"""));
}

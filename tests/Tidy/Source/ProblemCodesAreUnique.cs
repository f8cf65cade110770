namespace CreatorFlow.Tidy.Source;

/// <summary>One code, one refusal: made in one place, which everyone who refuses so calls.</summary>
internal sealed class ProblemCodesAreUnique : SourceRule
{
    private const string Made = "class A { Problem M() => new(\"orders.no\", ProblemKind.Conflict, \"No.\"); }";

    public override IReadOnlyList<Specimen> Bad =>
    [
        new(new("src/Orders/A.cs", Made), new("src/Orders/B.cs", Made)),
        Specimen.Of("src/Orders/A.cs", Made.Replace("orders.no", "orders.No", StringComparison.Ordinal)),
        Specimen.Of("src/Orders/A.cs", Made.Replace("orders.no", "stock.no", StringComparison.Ordinal)),
    ];

    public override IReadOnlyList<Specimen> Good => [Specimen.Of("src/Orders/A.cs", Made)];

    public override bool Judges(string path) => ProblemCodes.IsProduct(path);

    public override int Count(IReadOnlyList<SourceFile> files) => files.SelectMany(ProblemCodes.Of).Count();

    public override IEnumerable<Finding> Findings(IReadOnlyList<SourceFile> files)
    {
        var codes = files.SelectMany(ProblemCodes.Of).ToList();

        return codes.GroupBy(code => code.Text, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(code => code.Is("is made in more than one place"))
            .Concat(codes.Where(code => !IsWellFormed(code)).Select(code => code.Is("should be module.reason_of_it")));
    }

    private static bool IsWellFormed(ProblemCodes.Code code)
    {
        var module = code.File.Path.Split('/')[1];
        return code.Text.StartsWith($"{module.ToLowerInvariant()}.", StringComparison.Ordinal)
            && code.Text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_');
    }
}

using System.Text.RegularExpressions;

namespace CreatorFlow.Tidy.Source;

/// <summary>The project builds anywhere: no file names a folder of one machine or the server of a registry.</summary>
internal sealed partial class NoMachineIsNamed : FileRule
{
    public override IReadOnlyList<Specimen> Bad =>
    [
        Specimen.Of("docs/a.md", "see /ho" + "me/ann/orders"),
        Specimen.Of("bin/a", "cd \"/wo" + "rk/main\""),
        Specimen.Of("docs/b.md", "C:\\Us" + "ers\\ann"),
        Specimen.Of("tests/Browser/package-lock.json", "\"resolved\": \"https://registry.np" + "mjs.org/a.tgz\""),
        Specimen.Of("src/nuget.config", "https://api.nu" + "get.org/v3/index.json"),
    ];

    public override IReadOnlyList<Specimen> Good =>
        [Specimen.Of("docs/a.md", "GET /api/home/orders, ./work/x, https://dotnet.microsoft.com/download")];

    public override bool Judges(string path) => true;

    protected override IEnumerable<Finding> FindingsIn(SourceFile file) =>
        file.LinesWhere(line => Folder().IsMatch(line), "names a folder of one machine")
            .Concat(file.LinesWhere(line => Registry().IsMatch(line), "names the server of a registry"));

    [GeneratedRegex(@"(?<![\w./-])/(home|work|root|Users)/\w|\b[A-Z]:\\\w+\\")]
    private static partial Regex Folder();

    [GeneratedRegex(
        @"registry\.(npmjs|yarnpkg)\.|(api|www)\.nuget\.org|\b(deb|security)\.debian\.org|\bpypi\.org|[_]packaging/",
        RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}

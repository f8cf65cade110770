using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CreatorFlow.Tidy.Source;

/// <summary>
/// A package is a promise to follow somebody else's releases: each has a line with its reason in Packages.txt,
/// and each line there has its package. Versions are exact.
/// </summary>
internal sealed partial class PackagesAreArguedFor : SourceRule
{
    private const string List = "tests/Tidy/Packages.txt";
    private const string Versions = "Directory.Packages.props";
    private const int MinReasonCharacters = 15;

    private static readonly SourceFile OnePackage =
        new(Versions, "<Project><ItemGroup><PackageVersion Include=\"A\" Version=\"1.2.3\" /></ItemGroup></Project>");

    private static readonly SourceFile OneReason = new(List, "nuget A: does what nobody should write again\n");

    public override IReadOnlyList<Specimen> Bad =>
    [
        new(OnePackage, new(List, "# nothing\n")),
        new(OnePackage, new(List, "nuget A: nice\n")),
        new(OnePackage, new(List, OneReason.Text + "nuget B: a reason for what is not there\n")),
        new(OneReason, new(Versions, OnePackage.Text.Replace("1.2.3", "[1.2,2.0)", StringComparison.Ordinal))),
        new(OnePackage, OneReason, new("src/Web/assets/package.json", """{ "dependencies": { "b": "1.0.0" } }""")),
        new(OnePackage, new(List, OneReason.Text + "npm b: a reason that is good enough\n"),
            new("src/Web/assets/package.json", """{ "devDependencies": { "b": "^1.0.0" } }""")),
    ];

    public override IReadOnlyList<Specimen> Good => [new(OnePackage, OneReason)];

    public override bool Judges(string path) =>
        path is List or Versions || Ends(path, "/package.json") || Ends(path, ".csproj");

    public override int Count(IReadOnlyList<SourceFile> files) => files.SelectMany(Packages).Count();

    public override IEnumerable<Finding> Findings(IReadOnlyList<SourceFile> files)
    {
        var list = files.Single(file => file.Path == List);
        var reasons = Reasons(list);
        var packages = files.SelectMany(Packages).ToList();
        var used = packages.Select(package => package.Name).ToHashSet(StringComparer.Ordinal);

        var unargued = packages.Where(package => !reasons.ContainsKey(package.Name))
            .Select(package => package.File.At(1, $"{package.Name} has no reason in {List}"));
        var loose = packages.Where(package => !ExactVersion().IsMatch(package.Version))
            .Select(package => package.File.At(1, $"{package.Name} {package.Version}: the version is not exact"));
        var idle = reasons.Where(reason => !used.Contains(reason.Key))
            .Select(reason => list.At(reason.Value, $"{reason.Key} is no longer used"));
        var malformed = list.LinesWhere(
            line => line.Length > 0 && line[0] != '#' && !Line().IsMatch(line),
            $"wants: nuget|npm NAME: a reason of at least {MinReasonCharacters} characters");

        return unargued.Concat(loose).Concat(idle).Concat(malformed);
    }

    private static Dictionary<string, int> Reasons(SourceFile list) =>
        list.Lines.Index()
            .Select(line => (Match: Line().Match(line.Item), line.Index))
            .Where(line => line.Match.Success)
            .ToDictionary(line => line.Match.Groups["name"].Value, line => line.Index + 1, StringComparer.Ordinal);

    private static IEnumerable<(SourceFile File, string Name, string Version)> Packages(SourceFile file)
    {
        if (Ends(file.Path, ".props", ".csproj"))
        {
            return XDocument.Parse(file.Text).Descendants()
                .Where(node => node.Name.LocalName == "PackageVersion" || node.Attribute("VersionOverride") is not null)
                .Select(node => (file, $"nuget {node.Attribute("Include")?.Value}", VersionOf(node)));
        }

        return Ends(file.Path, ".json") ? NpmPackages(file) : [];
    }

    private static string VersionOf(XElement node) =>
        (node.Attribute("VersionOverride") ?? node.Attribute("Version"))?.Value ?? "";

    private static IEnumerable<(SourceFile File, string Name, string Version)> NpmPackages(SourceFile file)
    {
        using var document = JsonDocument.Parse(file.Text);
        var packages = new List<(SourceFile, string, string)>();

        foreach (var group in new[] { "dependencies", "devDependencies", "optionalDependencies" })
        {
            if (document.RootElement.TryGetProperty(group, out var found))
            {
                var named = found.EnumerateObject().Select(one => (file, $"npm {one.Name}", one.Value.GetString()!));
                packages.AddRange(named);
            }
        }

        return packages;
    }

    [GeneratedRegex(@"^(?<name>(nuget|npm) [^:\s]+): .{15,}$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^\d+\.\d+\.\d+([.-][\w.-]+)?$")]
    private static partial Regex ExactVersion();
}

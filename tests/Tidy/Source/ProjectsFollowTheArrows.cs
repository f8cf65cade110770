using System.Xml.Linq;

namespace CreatorFlow.Tidy.Source;

/// <summary>
/// Which project may ask which is decided here, as drawn in ARCHITECTURE.md: from the one who cares to the one who is
/// asked. A project that exists has exactly these references, to those that exist.
/// </summary>
internal sealed class ProjectsFollowTheArrows : SourceRule
{
    private static readonly string[] Ground = ["Platform", "Ui", "Identity", "Billing"];

    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Words.Generator"] = [],
        ["Platform"] = [],
        ["Ui"] = ["Platform"],
        ["Identity"] = ["Platform", "Ui"],
        ["Billing"] = ["Platform", "Ui", "Identity"],
        ["Site"] = Ground,
        ["Inventory"] = Ground,
        ["Shipping"] = [.. Ground, "Channels"],
        ["Channels"] = [.. Ground, "Inventory"],
        ["Orders"] = [.. Ground, "Channels", "Inventory", "Shipping"],
        ["Automation"] = [.. Ground, "Orders", "Inventory", "Shipping"],
        ["Analytics"] = [.. Ground, "Orders", "Inventory", "Shipping", "Channels"],
        ["Operations"] = [.. Ground, "Orders", "Inventory", "Shipping", "Channels", "Automation"],
        ["Sandbox"] = [],
    };

    public override IReadOnlyList<Specimen> Bad =>
    [
        new(Project("Inventory", "Orders"), Project("Orders", "Inventory")),
        new(Project("Ui"), Project("Platform")),
        new(Project("Misc")),
        new(Project("Platform"), new("sandbox/Sandbox.csproj", Project("Sandbox", "Platform").Text)),
        new(Project("Platform"), Project("Web")),
    ];

    public override IReadOnlyList<Specimen> Good =>
    [
        new(
            Project("Ui", "Platform"),
            Project("Platform"),
            new("sandbox/Sandbox.csproj", "<Project />"),
            Project("Web", "Platform", "Ui", "Sandbox")),
    ];

    public override bool Judges(string path) => Ends(path, ".csproj") && (IsIn(path, "src/") || IsIn(path, "sandbox/"));

    public override IEnumerable<Finding> Findings(IReadOnlyList<SourceFile> files)
    {
        var existing = files.Select(NameOf).ToHashSet(StringComparer.Ordinal);

        foreach (var file in files)
        {
            var name = NameOf(file);

            if (name != "Web" && !Arrows.ContainsKey(name))
            {
                yield return file.At(1, $"{name} is not in the table of arrows");
                continue;
            }

            // The host composes everything; the generator reaches the modules as an analyzer.
            var wanted = name == "Web"
                ? existing.Except(["Web", "Words.Generator"])
                : Arrows[name].Where(existing.Contains);
            var actual = References(file);

            foreach (var extra in actual.Except(wanted))
            {
                yield return file.At(1, $"{name} must not refer to {extra}");
            }

            foreach (var missing in wanted.Except(actual))
            {
                yield return file.At(1, $"{name} should refer to {missing}, says the table of arrows");
            }
        }
    }

    private static List<string> References(SourceFile file) =>
    [
        .. XDocument.Parse(file.Text).Descendants()
            .Where(node => node.Name.LocalName == "ProjectReference")
            .Select(node => Path.GetFileNameWithoutExtension(node.Attribute("Include")!.Value.Replace('\\', '/'))),
    ];

    private static string NameOf(SourceFile file) => Path.GetFileNameWithoutExtension(file.Path);

    private static SourceFile Project(string name, params string[] references)
    {
        var nodes = references.Select(to => $"<ProjectReference Include='../{to}/{to}.csproj' />");
        return new($"src/{name}/{name}.csproj", $"<Project>{string.Concat(nodes)}</Project>");
    }
}

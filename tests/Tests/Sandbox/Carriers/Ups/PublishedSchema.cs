using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

/// <summary>
/// The descriptions that UPS publishes, where they are at hand: which members a message must have and of which type.
/// Lengths are left out, since the published ones contradict UPS's own answers in places.
/// </summary>
internal sealed class PublishedSchema
{
    private readonly YamlMappingNode schemas;

    private PublishedSchema(YamlMappingNode schemas)
    {
        this.schemas = schemas;
    }

    /// <summary>Reads a description, or skips the test where there is none.</summary>
    public static PublishedSchema Read(string file)
    {
        var path = SharedFiles.Path("contracts", "ups", file);
        var yaml = new YamlStream();
        using var text = new StringReader(string.Join('\n', Corrected(File.ReadLines(path))));
        yaml.Load(text);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return new((YamlMappingNode)root["components"]["schemas"]);
    }

    /// <summary>What the message lacks or has of the wrong type.</summary>
    public IReadOnlyList<string> Violations(JsonElement message, string schema)
    {
        var found = new List<string>();
        Check(message, Resolve((YamlMappingNode)schemas[schema]), schema, found);
        return found;
    }

    /// <summary>The paths of all required members that the message has, "a/b/0/c".</summary>
    public IReadOnlyList<string> RequiredPaths(JsonElement message, string schema)
    {
        var found = new List<string>();
        Collect(message, Resolve((YamlMappingNode)schemas[schema]), "", found);
        return found;
    }

    private void Check(JsonElement value, YamlMappingNode schema, string path, List<string> found)
    {
        var type = Text(schema, "type") ?? "object";
        var isRight = type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Number,
        };

        if (!isRight)
        {
            found.Add($"{path}: {value.ValueKind} where {type} is wanted");
        }
        else if (type == "array")
        {
            var items = Resolve((YamlMappingNode)schema["items"]);
            var index = 0;

            foreach (var item in value.EnumerateArray())
            {
                Check(item, items, $"{path}/{index++}", found);
            }
        }
        else if (type == "object")
        {
            CheckMembers(value, schema, path, found);
        }
    }

    private void CheckMembers(JsonElement value, YamlMappingNode schema, string path, List<string> found)
    {
        found.AddRange(Required(schema)
            .Where(name => !value.TryGetProperty(name, out _))
            .Select(name => $"{path}/{name}: missing"));

        foreach (var (name, member) in Members(schema))
        {
            if (value.TryGetProperty(name, out var inner))
            {
                Check(inner, member, $"{path}/{name}", found);
            }
        }
    }

    private void Collect(JsonElement value, YamlMappingNode schema, string path, List<string> found)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;

            foreach (var item in value.EnumerateArray())
            {
                Collect(item, Resolve((YamlMappingNode)schema["items"]), $"{path}/{index++}", found);
            }

            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var required = Required(schema);

        foreach (var (name, member) in Members(schema))
        {
            if (!value.TryGetProperty(name, out var inner))
            {
                continue;
            }

            if (required.Contains(name))
            {
                found.Add($"{path}/{name}".TrimStart('/'));
            }

            Collect(inner, member, $"{path}/{name}", found);
        }
    }

    private IEnumerable<(string Name, YamlMappingNode Schema)> Members(YamlMappingNode schema) =>
        schema.Children.TryGetValue("properties", out var members)
            ? ((YamlMappingNode)members)
                .Select(member => (member.Key.ToString(), Resolve((YamlMappingNode)member.Value)))
            : [];

    // A required name without a property is a slip of the description.
    private static IReadOnlyList<string> Required(YamlMappingNode schema) =>
        schema.Children.TryGetValue("required", out var names)
        && schema.Children.TryGetValue("properties", out var members)
            ? [.. ((YamlSequenceNode)names)
                .Select(name => name.ToString())
                .Where(name => ((YamlMappingNode)members).Children.ContainsKey(name))]
            : [];

    private YamlMappingNode Resolve(YamlMappingNode schema)
    {
        while (Text(schema, "$ref") is { } reference)
        {
            schema = (YamlMappingNode)schemas[reference[(reference.LastIndexOf('/') + 1)..]];
        }

        return schema;
    }

    private static string? Text(YamlMappingNode node, string name) =>
        node.Children.TryGetValue(name, out var value) ? value.ToString() : null;

    // The files have tabs, spaces on blank lines, and quoted texts that go on without indentation: YAML allows none.
    private static IEnumerable<string> Corrected(IEnumerable<string> lines)
    {
        var isInText = false;

        foreach (var line in lines)
        {
            var begins = line.Contains(": \"", StringComparison.Ordinal);
            var quotes = line.Replace("\\\"", "", StringComparison.Ordinal).Count(c => c == '"');
            yield return string.IsNullOrWhiteSpace(line) ? ""
                : isInText ? new string(' ', 60) + line.Trim()
                : line.Replace('\t', ' ');
            isInText = isInText ? quotes % 2 == 0 : begins && quotes % 2 == 1;
        }
    }
}

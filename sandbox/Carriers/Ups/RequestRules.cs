using System.Globalization;
using System.Text.Json;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>
/// What a published description says of a request: which members must be there, their types and lengths. Written as a
/// table: path (a "?" after it makes the member optional), kind (object, text, list, texts) and bounds; a text's bounds
/// are characters, a list's are items, and "texts 1-3 1-35" bounds the items and the characters of each.
/// </summary>
internal sealed class RequestRules
{
    private readonly Rule root = new("", "object", Optional: false, 0, 0, 0, 0);
    private readonly string code;

    private sealed record Rule(string Name, string Kind, bool Optional, int Min, int Max, int TextMin, int TextMax)
    {
        public List<Rule> Members { get; } = [];
    }

    /// <param name="code">The code of the error that names a broken rule.</param>
    /// <param name="table">The rules; a member stands below the one that holds it.</param>
    public RequestRules(string code, string table)
    {
        this.code = code;

        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>The first rule that the request breaks, in the order of the table.</summary>
    public UpsError? Broken(JsonElement request) =>
        request.ValueKind != JsonValueKind.Object ? UpsError.NotJson : Broken(request, root, "");

    private void Add(string[] words)
    {
        var steps = words[0].TrimEnd('?').Split('.');
        var holder = steps[..^1].Aggregate(root, (rule, step) => rule.Members.Single(member => member.Name == step));
        var (min, max) = Bounds(words, 2);
        var (textMin, textMax) = Bounds(words, 3);
        holder.Members.Add(new(steps[^1], words[1], words[0].EndsWith('?'), min, max, textMin, textMax));
    }

    private static (int Min, int Max) Bounds(string[] words, int at)
    {
        if (words.Length <= at)
        {
            return (0, int.MaxValue);
        }

        var ends = words[at].Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        return (ends[0], ends[^1]);
    }

    private UpsError? Broken(JsonElement holder, Rule rule, string path)
    {
        foreach (var member in rule.Members)
        {
            var memberPath = path.Length == 0 ? member.Name : $"{path}/{member.Name}";
            var error = holder.Has(member.Name, out var value)
                ? Check(value, member, memberPath)
                : member.Optional ? null : UpsError.Invalid(code, memberPath, "required");

            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private UpsError? Check(JsonElement value, Rule rule, string path) => rule.Kind switch
    {
        "text" => CheckText(value, rule.Min, rule.Max, path),
        "object" when value.ValueKind == JsonValueKind.Object => Broken(value, rule, path),
        "object" => UpsError.Invalid(code, path, "must be an object"),
        _ when value.ValueKind != JsonValueKind.Array => UpsError.Invalid(code, path, "must be an array"),
        _ when value.GetArrayLength() < rule.Min || value.GetArrayLength() > rule.Max =>
            UpsError.Invalid(code, path, $"must have {rule.Min} to {rule.Max} items"),
        "texts" => FirstBroken(value, item => CheckText(item, rule.TextMin, rule.TextMax, path)),
        _ => FirstBroken(value, item => item.ValueKind == JsonValueKind.Object
            ? Broken(item, rule, path)
            : UpsError.Invalid(code, path, "must hold objects")),
    };

    private UpsError? CheckText(JsonElement value, int min, int max, string path)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return UpsError.Invalid(code, path, "must be a string");
        }

        var length = value.GetString()!.Length;
        var wanted = min == max ? $"{min}" : $"{min} to {max}";

        return length < min || length > max ? UpsError.Invalid(code, path, $"must have {wanted} characters") : null;
    }

    private static UpsError? FirstBroken(JsonElement list, Func<JsonElement, UpsError?> check)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (check(item) is { } error)
            {
                return error;
            }
        }

        return null;
    }
}

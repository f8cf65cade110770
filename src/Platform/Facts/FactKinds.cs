using System.Text.Json;

namespace CreatorFlow.Platform.Facts;

/// <summary>A record that may be told; registered by the module that owns it.</summary>
public sealed record FactKind(Type Type);

/// <summary>All records that may be told, by name. Names are kept in the log for good: never rename one.</summary>
public sealed class FactKinds
{
    internal static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private readonly Dictionary<string, Type> byName;

    public FactKinds(IEnumerable<FactKind> kinds) =>
        byName = kinds.ToDictionary(kind => kind.Type.Name, kind => kind.Type);

    /// <summary>Every registered name, ascending.</summary>
    public IEnumerable<string> Names => byName.Keys.Order(StringComparer.Ordinal);

    internal string NameOf(object fact)
    {
        var type = fact.GetType();
        return byName.GetValueOrDefault(type.Name) == type
            ? type.Name
            : throw new InvalidOperationException(
                $"{type.Name} is no registered fact: add it with AddFact<{type.Name}>().");
    }
}

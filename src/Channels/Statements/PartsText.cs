using System.Text.Json;
using System.Text.Json.Serialization;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Statements;

/// <summary>What an amount is made of, as it is kept.</summary>
internal static class PartsText
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
    };

    public static string Of(IReadOnlyList<MoneyPart> parts) => JsonSerializer.Serialize(parts, Form);

    public static IReadOnlyList<MoneyPart> Read(string text) =>
        JsonSerializer.Deserialize<IReadOnlyList<MoneyPart>>(text, Form)!;

    /// <summary>One part of each kind, in the order of the kinds; kinds that come to nothing are left out.</summary>
    public static IReadOnlyList<MoneyPart> Sums(IEnumerable<MoneyPart> parts) =>
    [
        .. parts.GroupBy(part => part.Kind).OrderBy(same => same.Key)
            .Select(same => new MoneyPart(same.Key, same.Sum(part => part.Minor))).Where(part => part.Minor != 0),
    ];
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// A webhook or a sweep told that an order may have changed. Stored in the inbox under <see cref="OrderTopic"/> with
/// the shop as its lane; the truth is fetched. Its JSON is what the inbox row's body holds.
/// </summary>
/// <param name="ExternalOrderId">The channel's number of the order.</param>
public sealed record ChannelHint(string ExternalOrderId)
{
    /// <summary>Inbox topic of order hints.</summary>
    public const string OrderTopic = "channel.order";

    /// <summary>Further orders of the same message; null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Others { get; init; }

    /// <summary>The return of the order that it is about; null when it is about none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReturnId { get; init; }

    /// <summary>All orders it names.</summary>
    [JsonIgnore]
    public IEnumerable<string> Orders => [ExternalOrderId, .. Others ?? []];

    /// <summary>The form kept in the inbox.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads <see cref="ToJson"/>'s form.</summary>
    public static ChannelHint FromJson(string json) => JsonSerializer.Deserialize<ChannelHint>(json)!;
}

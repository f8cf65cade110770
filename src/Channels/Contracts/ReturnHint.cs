using System.Text.Json;

namespace CreatorFlow.Channels.Contracts;

/// <summary>
/// A webhook or a sweep told that a return may have changed. Stored in the inbox under <see cref="Topic"/> with the
/// shop as its lane; the truth is fetched.
/// </summary>
/// <param name="ReturnId">The channel's number of the return.</param>
public sealed record ReturnHint(string ReturnId)
{
    /// <summary>Inbox topic of hints at returns.</summary>
    public const string Topic = "channel.return";

    /// <summary>The form kept in the inbox.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads <see cref="ToJson"/>'s form.</summary>
    public static ReturnHint FromJson(string json) => JsonSerializer.Deserialize<ReturnHint>(json)!;
}

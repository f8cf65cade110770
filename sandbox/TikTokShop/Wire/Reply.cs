using System.Text.Json;

namespace CreatorFlow.Sandbox.TikTokShop.Wire;

/// <summary>What an endpoint answers: a code with its message, and on success the writer of <c>data</c>.</summary>
internal sealed record Reply(int Code, string Message, Action<Utf8JsonWriter>? Data)
{
    /// <summary>Success with nothing to return: an empty object.</summary>
    public static Reply Done { get; } = Ok(_ => { });

    /// <summary>Success; <paramref name="members"/> writes the members of <c>data</c>.</summary>
    public static Reply Ok(Action<Utf8JsonWriter> members) => new(Codes.Success, "Success", members);

    public static Reply Refused(int code, string message) => new(code, message, null);

    public static Reply BadParameter(string message) => Refused(Codes.BadParameter, message);
}

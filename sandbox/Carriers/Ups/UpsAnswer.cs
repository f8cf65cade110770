using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>An answer of the simulated UPS before the faults touch it.</summary>
internal sealed record UpsAnswer(int Status, byte[] Json)
{
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static UpsAnswer Ok<T>(T body) => new(200, JsonSerializer.SerializeToUtf8Bytes(body, JsonOptions));

    public static UpsAnswer Refused(UpsError error) => new(
        error.Status,
        JsonSerializer.SerializeToUtf8Bytes(
            new { response = new { errors = new[] { new { code = error.Code, message = error.Message } } } },
            JsonOptions));

    public static implicit operator UpsAnswer(UpsError error) => Refused(error);

    public static UpsAnswer ToUpsAnswer(UpsError error) => Refused(error);
}

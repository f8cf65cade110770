using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A count that is a number on the wire, or the same as a text; an empty text is null.</summary>
internal sealed class WholeNumber : JsonConverter<int?>
{
    private static readonly LongNumber Long = new();

    public override int? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Long.Read(ref reader, typeToConvert, options) is >= int.MinValue and <= int.MaxValue and var number
            ? (int)number
            : null;

    public override void Write(Utf8JsonWriter writer, int? value, JsonSerializerOptions options) =>
        Long.Write(writer, value, options);
}

/// <summary>The same beyond 32 bits.</summary>
internal sealed class LongNumber : JsonConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt64(out var number) ? number : null,
            JsonTokenType.String => Parse(reader.GetString()),
            _ => throw new JsonException($"A count was expected, not {reader.TokenType}."),
        };

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static long? Parse(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

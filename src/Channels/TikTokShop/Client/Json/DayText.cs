using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A day as yyyy-MM-dd; empty and unreadable are null.</summary>
internal sealed class DayText : JsonConverter<DateOnly?>
{
    private const string Form = "yyyy-MM-dd";

    public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && DateOnly.TryParseExact(
            reader.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString(Form, CultureInfo.InvariantCulture));
}

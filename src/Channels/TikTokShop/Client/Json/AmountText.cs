using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// A decimal that is a text on the wire, with a point and no thousands separator. Absent, empty and unreadable are all
/// null, never zero. The digits after the point are kept: "19.00" is written as it was read.
/// </summary>
internal sealed class AmountText : JsonConverter<decimal?>
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Parse(reader.GetString()),
            JsonTokenType.Number => reader.TryGetDecimal(out var number) ? number : null,
            _ => throw new JsonException($"An amount was expected, not {reader.TokenType}."),
        };

    public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString(CultureInfo.InvariantCulture));

    public static decimal? Parse(string? text) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}

/// <summary>The same for an amount that must be there.</summary>
internal sealed class RequiredAmountText : JsonConverter<decimal>
{
    private static readonly AmountText Optional = new();

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Optional.Read(ref reader, typeToConvert, options) ?? throw new JsonException("An amount is missing.");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        Optional.Write(writer, value, options);
}

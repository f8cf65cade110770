using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Reads an object of amounts, whatever their names are.</summary>
internal sealed class BreakdownJson : JsonConverter<Breakdown>
{
    public override Breakdown Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Breakdown value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();

        foreach (var (name, amount) in value.Amounts)
        {
            writer.WriteString(name, amount.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var (name, part) in value.Parts)
        {
            writer.WritePropertyName(name);
            Write(writer, part, options);
        }

        writer.WriteEndObject();
    }

    private static Breakdown Read(JsonElement element)
    {
        var amounts = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var parts = new Dictionary<string, Breakdown>(StringComparer.Ordinal);

        if (element.ValueKind != JsonValueKind.Object)
        {
            return new();
        }

        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                parts[member.Name] = Read(member.Value);
            }
            else if (AmountText.Parse(member.Value.ToString()) is { } amount)
            {
                amounts[member.Name] = amount;
            }
        }

        return new() { Amounts = amounts, Parts = parts };
    }
}

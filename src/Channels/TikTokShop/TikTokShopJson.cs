using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>Reads and writes the messages without reflection. Members that are not declared are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(TextOrNumber)])]
[JsonSerializable(typeof(Envelope<WireTokens>), TypeInfoPropertyName = "Tokens")]
[JsonSerializable(typeof(Envelope<WireShops>), TypeInfoPropertyName = "Shops")]
[JsonSerializable(typeof(Envelope<WireWebhooks>), TypeInfoPropertyName = "Webhooks")]
[JsonSerializable(typeof(Envelope<WireOrders>), TypeInfoPropertyName = "Orders")]
[JsonSerializable(typeof(Envelope<WireOrderStamps>), TypeInfoPropertyName = "OrderStamps")]
[JsonSerializable(typeof(Envelope<WireProducts>), TypeInfoPropertyName = "Products")]
[JsonSerializable(typeof(Envelope<WireInventories>), TypeInfoPropertyName = "Inventories")]
[JsonSerializable(typeof(Envelope<WireUpdateErrors>), TypeInfoPropertyName = "UpdateErrors")]
[JsonSerializable(typeof(Envelope<WireShipped>), TypeInfoPropertyName = "Shipped")]
[JsonSerializable(typeof(Envelope<WireWarehouses>), TypeInfoPropertyName = "Warehouses")]
[JsonSerializable(typeof(Envelope<WireDeliveryOptions>), TypeInfoPropertyName = "DeliveryOptions")]
[JsonSerializable(typeof(Envelope<WireProviders>), TypeInfoPropertyName = "Providers")]
[JsonSerializable(typeof(Envelope<WireCancellation>), TypeInfoPropertyName = "Cancellation")]
[JsonSerializable(typeof(Envelope<WireCancellations>), TypeInfoPropertyName = "Cancellations")]
[JsonSerializable(typeof(Envelope<WireRejectReasons>), TypeInfoPropertyName = "RejectReasons")]
[JsonSerializable(typeof(Envelope<WireNothing>), TypeInfoPropertyName = "Nothing")]
[JsonSerializable(typeof(OrderSearch))]
[JsonSerializable(typeof(ProductSearch))]
[JsonSerializable(typeof(InventorySearch))]
[JsonSerializable(typeof(InventoryUpdate))]
[JsonSerializable(typeof(MarkShipped))]
[JsonSerializable(typeof(CancelOrder))]
[JsonSerializable(typeof(CancellationSearch))]
[JsonSerializable(typeof(RejectCancellation))]
[JsonSerializable(typeof(RegisterWebhook))]
internal sealed partial class TikTokShopJson : JsonSerializerContext;

/// <summary>
/// Reads a text, or a number as its digits (some ids come as numbers above 2^53). A batch of orders repeats the same
/// names and ids thousands of times, one for each unit sold, so short texts seen a moment ago are used again.
/// </summary>
internal sealed class TextOrNumber : JsonConverter<string>
{
    private const int RememberedTexts = 1024;
    private const int LongestRemembered = 96;

    [ThreadStatic]
    private static string?[]? remembered;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Text(ref reader),
            JsonTokenType.Number when reader.HasValueSequence => Encoding.ASCII.GetString(reader.ValueSequence),
            JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
            _ => throw new JsonException($"A text or a number was expected, not {reader.TokenType}."),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private static string Text(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > LongestRemembered)
        {
            return reader.GetString()!;
        }

        var hash = default(HashCode);
        hash.AddBytes(reader.ValueSpan);
        ref var place = ref (remembered ??= new string?[RememberedTexts])[(uint)hash.ToHashCode() % RememberedTexts];

        return place is not null && Ascii.Equals(reader.ValueSpan, place) ? place : place = reader.GetString()!;
    }
}

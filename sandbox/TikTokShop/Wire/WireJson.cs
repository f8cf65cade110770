using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CreatorFlow.Sandbox.TikTokShop.Wire;

/// <summary>
/// How values look on the wire: money as a decimal string, time as epoch seconds, identifiers as strings.
/// </summary>
internal static class WireJson
{
    public static JsonWriterOptions WriterOptions { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Money(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long minor)
    {
        if (minor == 0)
        {
            writer.WriteString(name, "0"u8);
            return;
        }

        Span<char> text = stackalloc char[24];
        (minor / 100m).TryFormat(text, out var length, "0.00", CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }

    /// <summary>Money, or an empty string where a market has no such number.</summary>
    public static void MoneyOrEmpty(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long minor, bool isEmpty)
    {
        if (isEmpty)
        {
            writer.WriteString(name, ""u8);
            return;
        }

        writer.Money(name, minor);
    }

    /// <summary>Money as an object of amount and currency.</summary>
    public static void Amount(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long minor, string currency)
    {
        writer.WriteStartObject(name);
        writer.Money("amount"u8, minor);
        writer.WriteString("currency"u8, currency);
        writer.WriteEndObject();
    }

    /// <summary>A decimal string as minor units; null when it is none.</summary>
    public static long? Minor(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        && amount <= 1_000_000_000m && amount * 100 == decimal.Truncate(amount * 100)
            ? (long)(amount * 100)
            : null;

    /// <summary>An instant in milliseconds as epoch seconds; nothing when it has not come.</summary>
    public static void Time(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long milliseconds)
    {
        if (milliseconds > 0)
        {
            writer.WriteNumber(name, milliseconds / 1_000);
        }
    }

    public static void Id(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long id)
    {
        Span<char> text = stackalloc char[20];
        id.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }

    public static void Strings(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);

        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    public static void Objects<T>(
        this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members) =>
        writer.Objects(System.Text.Encoding.UTF8.GetBytes(name), items, members);

    public static void Objects<T>(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, IEnumerable<T> items, Action<Utf8JsonWriter, T> members)
    {
        writer.WriteStartArray(name);

        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// An instant that is a number of seconds on the wire, or the same as a text. 0, empty, absent and what no calendar
/// holds are all null: not yet. Instants beyond 32 bits occur.
/// </summary>
internal class EpochTime : JsonConverter<DateTimeOffset?>
{
    protected virtual long UnitsPerSecond => 1;

    public override DateTimeOffset? Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt64(out var units) ? Instant(units) : null,
            JsonTokenType.String => Parse(reader.GetString()),
            _ => throw new JsonException($"An instant was expected, not {reader.TokenType}."),
        };

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } at)
        {
            writer.WriteNumberValue((at - DateTimeOffset.UnixEpoch).Ticks / (TimeSpan.TicksPerSecond / UnitsPerSecond));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private DateTimeOffset? Parse(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units)
            ? Instant(units)
            : null;

    private DateTimeOffset? Instant(long units)
    {
        var last = (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
        return units > 0 && units / UnitsPerSecond <= last - 1
            ? DateTimeOffset.UnixEpoch.AddTicks(units * (TimeSpan.TicksPerSecond / UnitsPerSecond))
            : null;
    }
}

/// <summary>The same in milliseconds.</summary>
internal sealed class EpochMilliseconds : EpochTime
{
    protected override long UnitsPerSecond => 1000;
}

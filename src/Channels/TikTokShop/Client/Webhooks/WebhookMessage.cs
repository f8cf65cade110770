using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// A webhook as it came. They come late, twice and out of order; what they say is a hint to read again.
/// </summary>
/// <param name="Type">Its number; see <see cref="WebhookTypes"/>.</param>
/// <param name="NotificationId">TikTok Shop's id of it; null where it sends none.</param>
/// <param name="ShopId">The shop by its id, not its cipher; empty for what creators are told.</param>
/// <param name="CreatorOpenId">The creator instead of a shop; null otherwise.</param>
/// <param name="SentAt">When TikTok Shop made it; null when it does not say.</param>
/// <param name="DedupeKey">The same for repeats: the shop and the id, or a hash of all where there is none.</param>
/// <param name="Event">What it tells.</param>
public sealed record WebhookMessage(
    int Type,
    string? NotificationId,
    string ShopId,
    string? CreatorOpenId,
    DateTimeOffset? SentAt,
    string DedupeKey,
    WebhookEvent Event)
{
    /// <summary>Reads the body of a webhook whose signature was verified; null when it is none. Never throws.</summary>
    public static WebhookMessage? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement, body.Span);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // No JSON, or a text that spells half a character.
            return null;
        }
    }

    private static WebhookMessage? Read(JsonElement root, ReadOnlySpan<byte> body)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("type", out var typeMember)
            || typeMember.ValueKind != JsonValueKind.Number
            || !typeMember.TryGetInt32(out var type))
        {
            return null;
        }

        var shopId = Text(root, "shop_id") ?? "";
        var id = Text(root, "tts_notification_id");

        return new(
            type,
            id,
            shopId,
            Text(root, "creator_open_id"),
            Instant(Text(root, "timestamp")),
            id is null ? $"{shopId}:{type}:{Convert.ToHexStringLower(SHA256.HashData(body))}" : $"{shopId}:{id}",
            EventOf(type, root.TryGetProperty("data", out var members) ? members : default));
    }

    private static WebhookEvent EventOf(int type, JsonElement members)
    {
        if (members.ValueKind == JsonValueKind.Object && WebhookTypes.Find(type)?.Read is { } read)
        {
            try
            {
                return read(members) ?? Other(members);
            }
            catch (Exception error) when (error is JsonException or InvalidOperationException)
            {
                return Other(members);
            }
        }

        return Other(members);
    }

    private static OtherEvent Other(JsonElement members) => new()
    {
        Content = members.ValueKind == JsonValueKind.Undefined ? default : members.Clone(),
    };

    // Ids are texts, but some come as numbers above 2^53: their digits are what counts.
    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var member)
            ? member.ValueKind switch
            {
                JsonValueKind.String => member.GetString() is { Length: > 0 } text ? text : null,
                JsonValueKind.Number => member.GetRawText(),
                _ => null,
            }
            : null;

    private static DateTimeOffset? Instant(string? seconds) =>
        long.TryParse(seconds, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : null;
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>What a webhook is about, of the types that matter here.</summary>
internal enum NotificationKind
{
    /// <summary>An order may have changed.</summary>
    Order,

    /// <summary>The catalogue may have changed.</summary>
    Catalogue,

    /// <summary>The seller took the consent back.</summary>
    ConsentTakenBack,

    /// <summary>The consent ends soon.</summary>
    ConsentEnds,

    /// <summary>Of no use here.</summary>
    Other,
}

/// <summary>A webhook's envelope and the few members of its data that are used.</summary>
/// <param name="DedupeKey">The vendor's id of the notification, or a hash where it sends none: repeats have the
/// same.</param>
internal sealed record TikTokShopNotification(
    NotificationKind Kind,
    string ShopId,
    string DedupeKey,
    IReadOnlyList<string> OrderIds,
    DateTimeOffset? ConsentEndsAt)
{
    /// <summary>Null when the body is no envelope.</summary>
    public static TikTokShopNotification? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement, body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TikTokShopNotification? Read(JsonElement root, ReadOnlySpan<byte> body)
    {
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("type", out var typeMember)
            || typeMember.ValueKind != JsonValueKind.Number
            || !typeMember.TryGetInt32(out var type))
        {
            return null;
        }

        var shopId = Text(root, "shop_id") ?? "";
        var data = root.TryGetProperty("data", out var member) ? member : default;
        var orders = type == 4 ? PackageOrders(data) : Text(data, "order_id") is { } one ? [one] : [];

        var key = KeyOf(root, type, shopId, body);
        return new(KindOf(type), shopId, key, orders, Instant(Text(data, "expiration_time")));
    }

    private static NotificationKind KindOf(int type) => type switch
    {
        1 or 2 or 3 or 4 or 11 or 12 => NotificationKind.Order,
        5 or 15 or 16 => NotificationKind.Catalogue,
        6 => NotificationKind.ConsentTakenBack,
        7 => NotificationKind.ConsentEnds,
        _ => NotificationKind.Other,
    };

    private static string KeyOf(JsonElement root, int type, string shopId, ReadOnlySpan<byte> body) =>
        Text(root, "tts_notification_id") is { } id
            ? $"{shopId}:{id}"
            : $"{shopId}:{type}:{Convert.ToHexStringLower(SHA256.HashData(body))}";

    private static List<string> PackageOrders(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object
        && data.TryGetProperty("package_list", out var packages)
        && packages.ValueKind == JsonValueKind.Array
            ? [.. packages.EnumerateArray().SelectMany(OrdersOf).Distinct(StringComparer.Ordinal)]
            : [];

    private static IEnumerable<string> OrdersOf(JsonElement package) =>
        package.ValueKind == JsonValueKind.Object
        && package.TryGetProperty("order_id_list", out var ids)
        && ids.ValueKind == JsonValueKind.Array
            ? ids.EnumerateArray().Select(Text).OfType<string>()
            : [];

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? Text(member) : null;

    // Ids are texts, but some come as numbers above 2^53: their digits are what counts.
    private static string? Text(JsonElement member) => member.ValueKind switch
    {
        JsonValueKind.String => member.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => member.GetRawText(),
        _ => null,
    };

    private static DateTimeOffset? Instant(string? seconds) =>
        long.TryParse(seconds, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : null;
}

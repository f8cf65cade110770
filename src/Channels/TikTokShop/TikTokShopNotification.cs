using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>What a webhook is about, of the types that matter here.</summary>
internal enum NotificationKind
{
    /// <summary>An order may have changed.</summary>
    Order,

    /// <summary>Something about a product changed.</summary>
    ProductChanged,

    /// <summary>A product is or is no longer for sale.</summary>
    ProductMoved,

    /// <summary>The seller took the consent back.</summary>
    ConsentTakenBack,

    /// <summary>The consent ends soon.</summary>
    ConsentEnds,

    /// <summary>TikTok Shop judges how much of a SKU is left.</summary>
    StockAlert,

    /// <summary>Of no use here.</summary>
    Other,
}

/// <summary>A webhook's envelope and the few members of its data that are used.</summary>
/// <param name="Type">Its number.</param>
/// <param name="DedupeKey">The vendor's id of the notification, or a hash where it sends none: repeats have the
/// same.</param>
/// <param name="ToldAt">When what it tells happened, or when it was made; null when it does not say.</param>
internal sealed record TikTokShopNotification(
    NotificationKind Kind,
    int Type,
    string ShopId,
    string DedupeKey,
    IReadOnlyList<string> OrderIds,
    DateTimeOffset? ConsentEndsAt,
    DateTimeOffset? ToldAt)
{
    /// <summary>Longer ids are none: the keys of the database have their limits.</summary>
    private const int MaxIdLength = 100;

    /// <summary>The SKU of a stock alert.</summary>
    public string? SkuId { get; init; }

    /// <summary>What is left of it, in TikTok Shop's words.</summary>
    public string? StockStatus { get; init; }

    /// <summary>Null when the body is no envelope.</summary>
    public static TikTokShopNotification? Read(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return null;
        }

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
        var toldAt = Instant(Text(data, "update_time")) ?? Instant(Text(data, "create_time"))
            ?? Instant(Text(root, "timestamp"));
        return new(KindOf(type), type, shopId, key, orders, Instant(Text(data, "expiration_time")), toldAt)
        {
            SkuId = Text(data, "sku_id"),
            StockStatus = Text(data, "current_inventory_status"),
        };
    }

    private static NotificationKind KindOf(int type) => type switch
    {
        1 or 2 or 3 or 4 or 11 or 12 => NotificationKind.Order,
        5 => NotificationKind.ProductMoved,
        15 or 16 or 18 or 37 => NotificationKind.ProductChanged,
        6 => NotificationKind.ConsentTakenBack,
        7 => NotificationKind.ConsentEnds,
        27 => NotificationKind.StockAlert,
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
        JsonValueKind.String => Id(member),
        JsonValueKind.Number when member.GetRawText() is { Length: <= MaxIdLength } digits => digits,
        _ => null,
    };

    // A text may spell half a character, or a character that no database keeps.
    private static string? Id(JsonElement member)
    {
        try
        {
            return member.GetString() is { Length: > 0 and <= MaxIdLength } text && !text.Contains('\0') ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Instant(string? seconds) =>
        long.TryParse(seconds, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : null;
}

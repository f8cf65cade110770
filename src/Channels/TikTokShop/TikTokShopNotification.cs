using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CreatorFlow.Channels.TikTokShop.Client;

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

    private const int MaxKeyLength = 250;

    /// <summary>The return that it is about.</summary>
    public string? ReturnId { get; init; }

    /// <summary>The product that is or is no longer for sale.</summary>
    public string? ProductId { get; init; }

    /// <summary>The SKU of a stock alert.</summary>
    public string? SkuId { get; init; }

    /// <summary>What is left of it, in TikTok Shop's words.</summary>
    public string? StockStatus { get; init; }

    /// <summary>Null when the body is no envelope.</summary>
    public static TikTokShopNotification? Read(ReadOnlyMemory<byte> body)
    {
        if (WebhookMessage.Read(body) is not { } message)
        {
            return null;
        }

        var alert = message.Event as StockAlert;
        return new(
            KindOf(message.Type),
            message.Type,
            IsId(message.ShopId) ? message.ShopId : "",
            KeyOf(message.DedupeKey),
            [.. OrdersOf(message.Event).OfType<string>().Where(IsId).Distinct(StringComparer.Ordinal)],
            (message.Event as ConsentEnds)?.EndsAt,
            ChangedAt(message.Event) ?? message.SentAt)
        {
            ReturnId = message.Event is ReturnChanged { ReturnId: { } returnId } && IsId(returnId) ? returnId : null,
            ProductId = (message.Event as ProductStatusChanged)?.ProductId is { } id && IsId(id) ? id : null,
            SkuId = alert?.SkuId is { } skuId && IsId(skuId) ? skuId : null,
            StockStatus = alert?.Status,
        };
    }

    private static DateTimeOffset? ChangedAt(WebhookEvent told) => told switch
    {
        OrderStatusChanged order => order.UpdatedAt,
        ReverseStatusChanged reverse => reverse.UpdatedAt,
        AddressChanged address => address.UpdatedAt,
        PackagesChanged packages => packages.UpdatedAt,
        CancellationChanged cancellation => cancellation.CreatedAt,
        ReturnChanged back => back.UpdatedAt ?? back.CreatedAt,
        ProductStatusChanged status => status.UpdatedAt,
        ProductChanged product => product.UpdatedAt,
        ProductCreated product => product.UpdatedAt,
        ProductCategoryChanged product => product.UpdatedAt,
        ProductAuditChanged product => product.UpdatedAt,
        StockAlert alert => alert.UpdatedAt,
        _ => null,
    };

    private static bool IsId(string text) => text.Length is > 0 and <= MaxIdLength && !text.Contains('\0');

    private static string KeyOf(string key) => key.Length <= MaxKeyLength && !key.Contains('\0')
        ? key
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

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

    private static IEnumerable<string?> OrdersOf(WebhookEvent told) => told switch
    {
        OrderStatusChanged order => [order.OrderId],
        ReverseStatusChanged reverse => [reverse.OrderId],
        AddressChanged address => [address.OrderId],
        PackagesChanged packages => [.. (packages.Packages ?? []).SelectMany(package => package.OrderIds ?? [])],
        CancellationChanged cancellation => [cancellation.OrderId],
        ReturnChanged back => [back.OrderId],
        OtherEvent other => [OrderIn(other.Content)],
        _ => [],
    };

    // Also where the rest of the data has another form than is known: the order is read again anyway.
    private static string? OrderIn(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty("order_id", out var id)
            ? id.ValueKind switch
            {
                JsonValueKind.String => TextOf(id),
                JsonValueKind.Number => id.GetRawText(),
                _ => null,
            }
            : null;

    // A text may spell half a character.
    private static string? TextOf(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

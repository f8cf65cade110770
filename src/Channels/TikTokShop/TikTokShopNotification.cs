using System.Text.Json;
using CreatorFlow.Channels.TikTokShop.Client;

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
    public static TikTokShopNotification? Read(ReadOnlyMemory<byte> body) =>
        WebhookMessage.Read(body) is { } message
            ? new(
                KindOf(message.Type),
                message.ShopId,
                message.DedupeKey,
                [.. OrdersOf(message.Event).OfType<string>().Where(IsNamed).Distinct(StringComparer.Ordinal)],
                (message.Event as ConsentEnds)?.EndsAt)
            : null;

    private static NotificationKind KindOf(int type) => type switch
    {
        1 or 2 or 3 or 4 or 11 or 12 => NotificationKind.Order,
        5 or 15 or 16 => NotificationKind.Catalogue,
        6 => NotificationKind.ConsentTakenBack,
        7 => NotificationKind.ConsentEnds,
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

    private static bool IsNamed(string orderId) => orderId.Length > 0;

    // Also where the rest of the data has another form than is known: the order is read again anyway.
    private static string? OrderIn(JsonElement data) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty("order_id", out var id)
            ? id.ValueKind switch
            {
                JsonValueKind.String => id.GetString(),
                JsonValueKind.Number => id.GetRawText(),
                _ => null,
            }
            : null;
}

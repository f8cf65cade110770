namespace CreatorFlow.Channels.Contracts;

/// <summary>Fact: the channel took numbers of units; one for a batch of products. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Skus">SKUs whose number it took.</param>
/// <param name="Refused">SKUs whose number it did not take.</param>
public sealed record StockPushed(string Shop, int Skus, int Refused);

/// <summary>Fact: the channel does not take the number of a SKU. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Detail">The channel's words.</param>
public sealed record StockRefused(string Shop, string Sku, string Detail);

/// <summary>Fact: what the channel offers was compared with ours. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Sku">The SKU it was about; null when it was about all.</param>
/// <param name="Compared">Listings that were compared.</param>
/// <param name="Repaired">Differences that were set right.</param>
/// <param name="Unrepaired">Differences that were left.</param>
public sealed record StockReconciled(string Shop, string? Sku, int Compared, int Repaired, int Unrepaired);

/// <summary>Fact: the channel gave new tokens for a shop. The subject is the shop.</summary>
public sealed record TokensRefreshed(string Shop);

/// <summary>Fact: what came in from a shop since the last sweep, when anything did. The subject is the shop.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Webhooks">Webhooks that were kept.</param>
/// <param name="OrdersFetched">Orders that were asked for.</param>
public sealed record ShopTraffic(string Shop, long Webhooks, long OrdersFetched);

/// <summary>How the connected shops are doing.</summary>
/// <param name="Shops">Connected shops, also those that lost access.</param>
/// <param name="NeedReconnect">Those that lost access.</param>
/// <param name="Webhooks">Webhooks that were kept, since the shops were connected.</param>
/// <param name="OrdersFetched">Orders that were asked for, since then.</param>
/// <param name="StockPushes">Numbers of units that the channels took, since then.</param>
/// <param name="Skus">SKUs for sale there.</param>
/// <param name="RefusedSkus">Those of them whose stock a channel does not take.</param>
/// <param name="LastWebhookAt">When the last webhook came; null when none did.</param>
/// <param name="LastSyncAt">When a shop was last looked through; null when none was.</param>
public sealed record PlatformNow(
    int Shops,
    int NeedReconnect,
    long Webhooks,
    long OrdersFetched,
    long StockPushes,
    int Skus,
    int RefusedSkus,
    DateTimeOffset? LastWebhookAt,
    DateTimeOffset? LastSyncAt);

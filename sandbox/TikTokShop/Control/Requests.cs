using CreatorFlow.Sandbox.Faults;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

internal sealed record RateRequest(double OrdersPerSecond);

internal sealed record AdvanceRequest(double Seconds);

internal sealed record FaultsRequest(IReadOnlyList<CallFault>? Calls, WebhookFaults? Webhooks);

internal sealed record AppRequest(string RedirectUrl);

internal sealed record ProductRequest(string? Title, string? SellerSku, int PriceMinor, int Available);

/// <summary>
/// Orders to place by hand: of one SKU, by the seller's code or the identifier, or a sample of the scenario.
/// </summary>
/// <param name="Kind">normal, pre_order, made_to_order, back_order, sample, replacement, exchange, by_platform or
/// cash_on_delivery.</param>
/// <param name="Days">Days until a pre-order may go, or that the making takes.</param>
/// <param name="Replaces">The order in whose place it is sent.</param>
/// <param name="Buyer">The number of the buyer, for several orders of one person.</param>
internal sealed record PlaceRequest(
    int Count = 1, string? Sku = null, int Quantity = 1, string Kind = "normal", int Days = 5, string? Replaces = null,
    long? Buyer = null);

internal sealed record CancelRequest(bool Force = false);

/// <summary>Orders of the days before now, for a shop that did not begin today.</summary>
internal sealed record PastRequest(int Orders = 400, int Days = 14);

/// <summary>A number of units, set behind the back of the seller's program.</summary>
internal sealed record StockRequest(string Sku, int Available);

/// <summary>Which numbers move by how much: each of so many, by so many units.</summary>
internal sealed record DriftRequest(int Every = 50, int By = 3);

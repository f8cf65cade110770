using CreatorFlow.Sandbox.Faults;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

internal sealed record RateRequest(double OrdersPerSecond);

internal sealed record AdvanceRequest(double Seconds);

internal sealed record FaultsRequest(
    IReadOnlyList<CallFault>? Calls, WebhookFaults? Webhooks, PlatformFaults? Platform = null);

internal sealed record AppRequest(string RedirectUrl);

/// <summary>Scopes with commas; none for all.</summary>
internal sealed record ScopesRequest(string? Scopes);

internal sealed record EndRequest(double Days);

/// <param name="Topic">None for each that is registered.</param>
/// <param name="Address">None for nowhere.</param>
internal sealed record RegistrationRequest(string? Topic, string? Address);

internal sealed record ProductRequest(
    string? Title, string? SellerSku, int PriceMinor, int Available, string? Status = null, bool? Promotion = null);

/// <summary>
/// Orders to place by hand: of one SKU, by the seller's code or the identifier, or a sample of the scenario.
/// </summary>
/// <param name="Kind">normal, pre_order, made_to_order, back_order, sample, replacement, exchange, by_platform or
/// cash_on_delivery.</param>
/// <param name="Days">Days until a pre-order may go, or that the making takes.</param>
/// <param name="Replaces">The order in whose place it is sent.</param>
/// <param name="Buyer">The number of the buyer, for several orders of one person.</param>
/// <param name="Shipping">seller, or tiktok for a label of the platform.</param>
/// <param name="NeverPays">The buyer leaves it unpaid.</param>
internal sealed record PlaceRequest(
    int Count = 1, string? Sku = null, int Quantity = 1, string Kind = "normal", int Days = 5, string? Replaces = null,
    long? Buyer = null, string Shipping = "seller", bool NeverPays = false, string? Shop = null);

internal sealed record CancelRequest(bool Force = false);

/// <summary>What the buyer wants of how many units, 0 for all.</summary>
internal sealed record ReturnRequest(
    string Type = "RETURN_AND_REFUND", int Units = 0,
    string Reason = "ecom_order_delivered_refund_and_return_reason_defective");

/// <summary>A video about the product of a SKU, drawing so much more than others.</summary>
internal sealed record ViralRequest(string? Sku = null, double Heat = 100, bool IsAffiliate = true);

internal sealed record LiveRequest(string? Sku = null, string Title = "LIVE now", bool IsAffiliate = false);

/// <summary>Money that the platform gives, or takes when negative.</summary>
internal sealed record AdjustmentRequest(string Type, long AmountMinor);

/// <summary>Orders of the days before now, for a shop that did not begin today.</summary>
internal sealed record PastRequest(int Orders = 400, int Days = 14);

/// <summary>A number of units, set behind the back of the seller's program.</summary>
internal sealed record StockRequest(string Sku, int Available);

/// <summary>Which numbers move by how much: each of so many, by so many units.</summary>
internal sealed record DriftRequest(int Every = 50, int By = 3);

/// <summary>A script with the seed of its chances and how long its day takes.</summary>
internal sealed record ScenarioRequest(string Name, int Seed = 7, double Minutes = 10, string? Shop = null);

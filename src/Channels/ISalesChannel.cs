using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Channels;

/// <summary>
/// A kind of shop: what each vendor's adapter offers. Failures are <see cref="ChannelFailure"/>s; a token that ran out
/// is
/// <see cref="AccessExpired"/>. Nothing here knows our database.
/// </summary>
internal interface ISalesChannel : IAftersales
{
    /// <summary>Stored with each connection; never changes.</summary>
    string Key { get; }

    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>The labels it sells for its orders; null when it sells none.</summary>
    ISellLabels? Labels => null;

    /// <summary>Who splits and combines its orders; null when it does neither.</summary>
    IPackOrders? Packing => null;

    /// <summary>The figures it tells of its shops; null when it tells none.</summary>
    ITellFigures? Figures => null;

    /// <summary>False while this installation has no app at the channel: nothing can be connected.</summary>
    bool IsSetUp { get; }

    /// <summary>Where the seller's browser goes to agree; it comes back with a code and this state.</summary>
    Uri ConsentPage(string state);

    /// <summary>Turns the code of a consent into tokens.</summary>
    Task<ShopTokens> AcceptConsent(string code, CancellationToken ct);

    Task<ShopTokens> RefreshTokens(string refreshToken, CancellationToken ct);

    /// <summary>The shops a consent covers.</summary>
    Task<IReadOnlyList<GrantedShop>> Shops(string accessToken, CancellationToken ct);

    /// <summary>Orders by number; unknown ones are left out.</summary>
    Task<IReadOnlyList<ChannelOrder>> Orders(ShopKey shop, IReadOnlyList<string> ids, CancellationToken ct);

    /// <summary>A page of the orders changed since then, oldest change first.</summary>
    Task<ChangedOrders> OrdersChangedSince(ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct);

    /// <param name="links">What the units of the parcel are at the channel.</param>
    Task<Result<ShipmentConfirmed>> ConfirmShipment(
        ShopKey shop, ShipmentConfirmation shipment, SkuLinks links, CancellationToken ct);

    /// <summary>Takes another number for an order that left; a channel that takes none refuses it.</summary>
    Task<Result<ShipmentConfirmed>> ChangeTracking(ShopKey shop, ShipmentConfirmation now, CancellationToken ct) =>
        Task.FromResult<Result<ShipmentConfirmed>>(LabelProblems.TrackingKept(Name));

    /// <summary>
    /// Cancels units of an order on the seller's account until no more than these are left. Repeating is harmless.
    /// Refused, and nothing cancelled, where the order does not hold what shall be left.
    /// </summary>
    Task<Result<CancellationSent>> CancelOrder(
        ShopKey shop, string orderId, IReadOnlyList<ChannelUnits> left, SkuLinks links, CancellationToken ct);

    /// <inheritdoc cref="IChannels.WhyNotCancel" />
    Task<string?> WhyNotCancel(
        ShopKey shop, string orderId, IReadOnlyCollection<string> skus, SkuLinks links, CancellationToken ct) =>
        Task.FromResult<string?>(null);

    /// <summary>What the buyer asks to cancel; null when nothing is open.</summary>
    Task<ChannelCancellation?> OpenCancellation(ShopKey shop, string orderId, SkuLinks links, CancellationToken ct);

    /// <summary>Answers the buyer who asks to cancel. Repeating is harmless.</summary>
    Task<Result<CancellationAnswered>> AnswerCancellation(
        ShopKey shop, string orderId, CancellationAnswer answer, CancellationToken ct);

    /// <inheritdoc cref="IChannels.CancellationReasons" />
    Task<IReadOnlyList<ChannelReason>> CancellationReasons(
        ShopKey shop, string orderId, string language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<ChannelReason>>([]);

    /// <summary>
    /// A page of the shop's SKUs with what the channel holds of them: of all, or of those changed since then.
    /// </summary>
    Task<ListedSkus> Catalogue(ShopKey shop, DateTimeOffset? changedSince, string? page, CancellationToken ct);

    /// <summary>A product's SKUs, the same; it is gone where the channel lists no such product any more.</summary>
    Task<ListedSkus> Product(ShopKey shop, string productId, CancellationToken ct);

    /// <summary>What the channel offers of these products' SKUs now.</summary>
    Task<IReadOnlyList<OfferedSku>> Offered(ShopKey shop, IReadOnlyList<string> productIds, CancellationToken ct);

    /// <summary>Offers these quantities of one product's SKUs. Returns what was not accepted, by SKU id.</summary>
    Task<IReadOnlyDictionary<string, string>> Offer(
        ShopKey shop, string productId, IReadOnlyList<SkuOffer> offers, CancellationToken ct);

    /// <summary>
    /// Sets prices of one product's SKUs. Returns what was not accepted, by SKU id. Repeating is harmless.
    /// </summary>
    Task<IReadOnlyDictionary<string, string>> SetPrices(
        ShopKey shop, string productId, IReadOnlyList<SkuPrice> prices, CancellationToken ct);

    /// <summary>A page of the statements made since then, the oldest first.</summary>
    Task<ToldStatements> Statements(ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct);

    /// <summary>A page of the lines of a statement.</summary>
    Task<ToldTransactions> StatementTransactions(
        ShopKey shop, ToldStatement statement, string? page, CancellationToken ct);

    /// <summary>A page of what is not settled yet, as the channel expects it to come out.</summary>
    Task<ToldExpectations> Unsettled(ShopKey shop, string? page, CancellationToken ct);
}

/// <summary>What a call needs to know of a shop.</summary>
internal sealed record ShopKey(Guid Id, string ExternalId, string Cipher, string Currency, string AccessToken)
{
    /// <summary>Never shows the token.</summary>
    public override string ToString() => $"shop {ExternalId}";
}

/// <summary>Tokens as a channel gave them.</summary>
/// <param name="Grant">The consent they stand for: shops with the same grant share them.</param>
internal sealed record ShopTokens(
    string Grant,
    string AccessToken,
    DateTimeOffset AccessExpiresAt,
    string RefreshToken,
    DateTimeOffset RefreshExpiresAt)
{
    /// <summary>What the seller granted, by the channel's names; null when it does not tell.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Never shows the tokens.</summary>
    public override string ToString() => $"tokens of {Grant} until {AccessExpiresAt:O}";
}

/// <summary>A shop that a consent covers.</summary>
internal sealed record GrantedShop(
    string ExternalId, string Cipher, string Name, string Region, string Currency, string TimeZoneId)
{
    /// <summary>As people tell it from another shop of the same name.</summary>
    public string Label => LabelOf(Name, Region);

    public static string LabelOf(string name, string region) => $"{name} ({region})";
}

/// <summary>Numbers and times of changed orders. No next page on the last one.</summary>
internal sealed record ChangedOrders(IReadOnlyList<ChangedOrder> Orders, string? NextPage)
{
    /// <summary>How many there are on all pages; null when the channel does not say.</summary>
    public int? Total { get; init; }
}

internal sealed record ChangedOrder(string ExternalId, DateTimeOffset UpdatedAt)
{
    /// <summary>It has left, or it was cancelled: nothing is to be shipped any more.</summary>
    public bool IsPast { get; init; }
}

/// <summary>SKUs of a shop. No next page on the last one.</summary>
internal sealed record ListedSkus(IReadOnlyList<ListedSku> Skus, string? NextPage)
{
    /// <summary>Products on this page, those that list no SKU among them.</summary>
    public int Products { get; init; }

    /// <summary>Products on this page that are deleted there.</summary>
    public IReadOnlyList<string> GoneProducts { get; init; } = [];

    /// <summary>Products on all pages; null when the channel does not say.</summary>
    public int? Total { get; init; }
}

/// <summary>A SKU as the channel lists it.</summary>
/// <param name="IsActive">False when the channel takes no stock for it: a draft, deactivated, deleted.</param>
/// <param name="Available">What the channel offers at this moment.</param>
internal sealed record ListedSku(string ProductId, string SkuId, bool IsActive, int Available, CatalogueItem Item)
{
    /// <summary>Whether it sells.</summary>
    public ListingState State { get; init; }

    /// <summary>Why it does not sell, in the channel's words; null when it does not say.</summary>
    public string? Reason { get; init; }

    /// <summary>False when the seller gave no code: the channel's id stands in its place.</summary>
    public bool HasSellerCode => Item.Sku != SkuId;
}

/// <summary>What the channel offers of a SKU, by warehouse.</summary>
internal sealed record OfferedSku(string ProductId, string SkuId, IReadOnlyList<WarehouseOffer> Warehouses)
{
    public int Available => Warehouses.Sum(place => place.Available);
}

internal sealed record WarehouseOffer(string WarehouseId, int Available);

/// <summary>What the channel shall offer of a SKU: every warehouse it has there, each with its number.</summary>
internal sealed record SkuOffer(string SkuId, IReadOnlyList<WarehouseOffer> Warehouses);

/// <summary>What a SKU shall cost.</summary>
internal sealed record SkuPrice(string SkuId, Money Price);

/// <summary>The access token ran out before the call took effect.</summary>
internal sealed class AccessExpired(ChannelFailure failure) : Exception(failure.Message, failure)
{
    /// <summary>What it is when a fresh token does not help.</summary>
    public ChannelFailure Failure { get; } = failure;
}

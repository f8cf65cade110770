using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Simulation;

/// <summary>
/// The channel as our calls meet it: some never arrive, some take effect and their answer is lost. No socket is opened.
/// </summary>
internal sealed class SimulatedChannel(Chance chance) : ISalesChannel
{
    public const string ChannelKey = "simulated";

    private const int OrdersPerPage = 20;

    /// <summary>Of a hundred calls so many never arrive, and so many more lose their answer.</summary>
    private const int NeverArrives = 6;

    private const int AnswerLost = 10;

    private readonly Lock guard = new();
    private readonly Dictionary<string, SimulatedShop> shops = [];

    public string Key => ChannelKey;

    public string Name => "Simulated Shop";

    public bool IsSetUp => true;

    public ISellLabels Labels => new SimulatedLabels(this);

    public void Add(SimulatedShop shop) => shops[shop.ExternalId] = shop;

    public Uri ConsentPage(string state) => new($"http://consent.invalid/?state={state}");

    public Task<ShopTokens> AcceptConsent(string code, CancellationToken ct) => Task.FromResult(TokensOf(code));

    public Task<ShopTokens> RefreshTokens(string refreshToken, CancellationToken ct) =>
        Task.FromResult(TokensOf(refreshToken));

    public Task<IReadOnlyList<GrantedShop>> Shops(string accessToken, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<GrantedShop>>(
            [new(accessToken, "cipher", "Shop " + accessToken, "US", "USD", "America/New_York")]);

    public Task<IReadOnlyList<ChannelOrder>> Orders(ShopKey shop, IReadOnlyList<string> ids, CancellationToken ct) =>
        Answer<IReadOnlyList<ChannelOrder>>("orders of " + shop.ExternalId, () =>
        {
            var known = shops[shop.ExternalId].Orders;
            return [.. ids.Where(known.ContainsKey).Select(id => known[id])];
        });

    public Task<ChangedOrders> OrdersChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        Answer("changes of " + shop.ExternalId, () =>
        {
            var from = page is null ? 0 : int.Parse(page, null);
            var changed = shops[shop.ExternalId].Orders.Values.Where(word => word.UpdatedAt >= since)
                .OrderBy(word => word.UpdatedAt).ThenBy(word => word.ExternalId, StringComparer.Ordinal)
                .Skip(from).Take(OrdersPerPage)
                .Select(word => new ChangedOrder(word.ExternalId, word.UpdatedAt)).ToList();
            return new ChangedOrders(
                changed, changed.Count == OrdersPerPage ? (from + OrdersPerPage).ToString("0", null) : null);
        });

    public Task<Result<ShipmentConfirmed>> ConfirmShipment(
        ShopKey shop, ShipmentConfirmation shipment, SkuLinks links, CancellationToken ct) =>
        Answer<Result<ShipmentConfirmed>>("confirmation of " + shipment.ExternalOrderId, () =>
        {
            var at = shops[shop.ExternalId];
            var word = at.Orders[shipment.ExternalOrderId];

            if (SimulatedShop.IsOpen(word))
            {
                at.Ship(word.ExternalId, shipment.TrackingNumber);
                return new ShipmentConfirmed("package", false);
            }

            return word.State == ChannelOrderState.Cancelled
                ? ChannelsProblems.ShipmentRefused(word.ExternalId, new(ChannelFailureKind.Refused, "It is cancelled."))
                : word.TrackingNumber == shipment.TrackingNumber
                    ? new ShipmentConfirmed("package", true)
                    : ChannelsProblems.ShippedOtherwise(
                        word.ExternalId, word.TrackingNumber ?? "", shipment.TrackingNumber);
        });

    public Task<ChannelCancellation?> OpenCancellation(
        ShopKey shop, string orderId, SkuLinks links, CancellationToken ct) =>
        Answer<ChannelCancellation?>("request of " + orderId, () => null);

    public Task<Result<CancellationAnswered>> AnswerCancellation(
        ShopKey shop, string orderId, CancellationAnswer answer, CancellationToken ct) =>
        Answer<Result<CancellationAnswered>>("answer of " + orderId, () => new CancellationAnswered(true));

    public Task<Result<CancellationSent>> CancelOrder(
        ShopKey shop, string orderId, IReadOnlyList<ChannelUnits> left, SkuLinks links, CancellationToken ct) =>
        Answer<Result<CancellationSent>>("cancellation of " + orderId, () =>
        {
            var at = shops[shop.ExternalId];
            var word = at.Orders[orderId];

            if (SimulatedShop.IsOpen(word))
            {
                at.CancelByUs(orderId);
                return new CancellationSent(false);
            }

            return word.State == ChannelOrderState.Cancelled
                ? new CancellationSent(true)
                : ChannelsProblems.CancelRefused(orderId, "It is shipped.");
        });

    public Task<ChangedCases> ReturnsChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        Answer("returns of " + shop.ExternalId, () => new ChangedCases(
            [.. shops[shop.ExternalId].Returns.All.Values.Where(word => word.UpdatedAt >= since)
                .OrderBy(word => word.UpdatedAt).ThenBy(word => word.Id, StringComparer.Ordinal)
                .Select(word => new ChangedCase(word.Id, word.OrderId, word.UpdatedAt))],
            null));

    public Task<ChangedCases> CancellationsChangedSince(
        ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        Answer("cancellations of " + shop.ExternalId, () => new ChangedCases([], null));

    public Task<IReadOnlyList<ChannelReturn>> Returns(
        ShopKey shop, IReadOnlyList<string> ids, SkuLinks links, CancellationToken ct) =>
        Answer<IReadOnlyList<ChannelReturn>>("returns " + string.Join(' ', ids), () =>
        {
            var known = shops[shop.ExternalId].Returns.All;
            return [.. ids.Where(known.ContainsKey).Select(id => known[id])];
        });

    public Task<IReadOnlyList<ChannelReturnStep>> ReturnSteps(
        ShopKey shop, string returnId, CancellationToken ct) =>
        Answer<IReadOnlyList<ChannelReturnStep>>("steps of " + returnId, () => []);

    public Task<IReadOnlyList<ChannelReason>> RejectReasons(
        ShopKey shop, string returnId, string language, CancellationToken ct) =>
        Answer<IReadOnlyList<ChannelReason>>("reasons of " + returnId, () => [new("r1", "As described")]);

    public Task<Result<ReturnAnswered>> AnswerReturn(
        ShopKey shop, string returnId, ReturnAnswer answer, SkuLinks links, CancellationToken ct) =>
        Answer<Result<ReturnAnswered>>("answer of " + returnId, () =>
            shops[shop.ExternalId].Returns.Answer(returnId, answer));

    public Task<ListedSkus> Catalogue(
        ShopKey shop, DateTimeOffset? changedSince, string? page, CancellationToken ct) =>
        Answer("catalogue of " + shop.ExternalId, () => new ListedSkus(
            [.. shops[shop.ExternalId].Offered.Select(own => new ListedSku(
                ProductOf(own.Key), "id-" + own.Key, true, own.Value,
                new CatalogueItem(own.Key, own.Key, new Money(1_000, "USD"), 250, own.Value)))],
            null));

    public Task<ListedSkus> Product(ShopKey shop, string productId, CancellationToken ct) =>
        Answer("product of " + shop.ExternalId, () => new ListedSkus([], null) { GoneProducts = [productId] });

    public Task<ToldStatements> Statements(ShopKey shop, DateTimeOffset since, string? page, CancellationToken ct) =>
        Answer("statements of " + shop.ExternalId, () => new ToldStatements([], null));

    public Task<ToldTransactions> StatementTransactions(
        ShopKey shop, ToldStatement statement, string? page, CancellationToken ct) =>
        Answer("lines of " + statement.Number, () => new ToldTransactions([], null));

    public Task<ToldExpectations> Unsettled(ShopKey shop, string? page, CancellationToken ct) =>
        Answer("expectations of " + shop.ExternalId, () => new ToldExpectations([], null));

    public Task<IReadOnlyList<OfferedSku>> Offered(
        ShopKey shop, IReadOnlyList<string> productIds, CancellationToken ct) =>
        Answer<IReadOnlyList<OfferedSku>>("offers of " + shop.ExternalId, () =>
            [.. shops[shop.ExternalId].Offered.Where(own => productIds.Contains(ProductOf(own.Key)))
                .Select(own => new OfferedSku(ProductOf(own.Key), "id-" + own.Key, [new("w1", own.Value)]))]);

    public Task<IReadOnlyDictionary<string, string>> Offer(
        ShopKey shop, string productId, IReadOnlyList<SkuOffer> offers, CancellationToken ct) =>
        Answer<IReadOnlyDictionary<string, string>>($"stock of {shop.ExternalId} {productId}", () =>
        {
            foreach (var offer in offers)
            {
                shops[shop.ExternalId].Offer(offer.SkuId["id-".Length..], offer.Warehouses.Sum(own => own.Available));
            }

            return new Dictionary<string, string>();
        });

    public Task<IReadOnlyDictionary<string, string>> SetPrices(
        ShopKey shop, string productId, IReadOnlyList<SkuPrice> prices, CancellationToken ct) =>
        Answer<IReadOnlyDictionary<string, string>>(
            $"prices of {shop.ExternalId} {productId}", () => new Dictionary<string, string>());

    private static string ProductOf(string sku) => "p-" + sku;

    private static ShopTokens TokensOf(string shop) => new(
        shop, shop, TestClock.Start.AddYears(1), shop, TestClock.Start.AddYears(2));

    /// <summary>The shop of a call.</summary>
    internal SimulatedShop At(ShopKey shop) => shops[shop.ExternalId];

    /// <summary>Makes a call, or loses it on the way there or back.</summary>
    internal Task<T> Answer<T>(string about, Func<T> act)
    {
        var luck = chance.OfCall(about);

        if (luck < NeverArrives)
        {
            throw new ChannelFailure(ChannelFailureKind.Retry, "The call did not arrive.");
        }

        lock (guard)
        {
            var answer = act();
            return luck < AnswerLost
                ? throw new ChannelFailure(ChannelFailureKind.Retry, "The answer was lost.")
                : Task.FromResult(answer);
        }
    }
}

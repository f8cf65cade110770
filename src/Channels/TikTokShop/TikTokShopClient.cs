using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// What this product asks of TikTok Shop, with its page sizes, filters and keys. Failures are
/// <see cref="Contracts.ChannelFailure"/>s.
/// </summary>
internal sealed class TikTokShopClient(TikTokShopApi api)
{
    /// <summary>Where the seller's browser goes to agree.</summary>
    public Uri ConsentPage(string state) => api.Authorization.ConsentPage(state);

    /// <summary>Turns the code of a consent into tokens; the code works once and for 30 minutes.</summary>
    public Task<Tokens> Tokens(string code, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Authorization.Tokens(code, ct));

    public Task<Tokens> Refresh(string refreshToken, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Authorization.Refresh(refreshToken, ct));

    /// <summary>The shops one consent covers.</summary>
    public async Task<IReadOnlyList<AuthorizedShop>> Shops(string accessToken, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Authorization.Shops(accessToken, ct))).Shops ?? [];

    public Task RegisterWebhook(TikTokShopAccess access, string topic, Uri address, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Webhooks.Subscribe(access, topic, address, ct));

    /// <summary>Where the topics of the shop go.</summary>
    public async Task<IReadOnlyList<Subscription>> Webhooks(TikTokShopAccess access, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Webhooks.List(access, ct))).Items ?? [];

    /// <summary>Orders by number, at most 50; unknown ones are left out.</summary>
    public async Task<IReadOnlyList<Order>> Orders(
        TikTokShopAccess access, IReadOnlyList<string> ids, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Orders.Get(access, ids, ct))).Orders ?? [];

    /// <summary>Null when the shop has no such order.</summary>
    public async Task<Order?> Order(TikTokShopAccess access, string id, CancellationToken ct) =>
        (await Orders(access, [id], ct)).FirstOrDefault(order => order.Id == id);

    /// <summary>A page of the orders changed since then, oldest change first.</summary>
    public Task<OrderStampPage> OrdersChangedSince(
        TikTokShopAccess access, DateTimeOffset since, string? pageToken, CancellationToken ct)
    {
        var page = new PageRequest
        {
            Size = TikTokShopSettings.OrdersPerPage,
            Token = pageToken,
            SortField = "update_time",
            SortOrder = "ASC",
        };
        return TikTokShopErrors.Translated(
            () => api.Orders.SearchStamps(access, new() { UpdatedFrom = since }, page, ct));
    }

    public Task<ProductPage> Products(
        TikTokShopAccess access, DateTimeOffset? changedSince, TikTokShopProductPages at, CancellationToken ct)
    {
        var filter = new ProductFilter
        {
            Status = ProductStatuses.All,
            UpdatedFrom = changedSince,
            CreatedFrom = at.Span?.FromAt,
            CreatedUntil = at.Span?.UntilAt,
        };
        var page = new PageRequest { Size = TikTokShopSettings.ProductsPerPage, Token = at.Token };
        return TikTokShopErrors.Translated(() => api.Products.Search(access, filter, page, ct));
    }

    /// <summary>A product in full.</summary>
    public Task<Product> Product(TikTokShopAccess access, string productId, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Products.Get(access, productId, ct));

    /// <summary>What the channel holds of these products, at most 100.</summary>
    public async Task<IReadOnlyList<ProductStock>> Inventory(
        TikTokShopAccess access, IReadOnlyList<string> productIds, CancellationToken ct)
    {
        var query = new StockQuery { ProductIds = productIds };
        return (await TikTokShopErrors.Translated(() => api.Inventory.Search(access, query, ct))).Inventory ?? [];
    }

    /// <summary>Sets absolute available quantities of one product's SKUs. Returns what was not accepted.</summary>
    public async Task<IReadOnlyList<PartialError>> UpdateInventory(
        TikTokShopAccess access, string productId, IReadOnlyList<StockUpdateSku> skus, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Inventory.Update(access, productId, skus, ct))).Errors ?? [];

    /// <summary>Sets prices of one product's SKUs; all or none.</summary>
    public Task UpdatePrices(
        TikTokShopAccess access, string productId, IReadOnlyList<PriceUpdateSku> skus, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Prices.Update(access, productId, skus, ct));

    /// <summary>
    /// Tells that an order, or these units of it, left under this number. TikTok Shop knows no idempotency key here.
    /// </summary>
    public Task<MarkedShipped> MarkShipped(
        TikTokShopAccess access, string orderId, MarkShipped shipped, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Fulfilment.MarkShipped(access, orderId, shipped, ct));

    /// <summary>Another number, or another carrier, of an order that left. Each change counts there.</summary>
    public Task ChangeShipping(
        TikTokShopAccess access, string orderId, ShippingChange change, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Fulfilment.UpdateOrderShipping(access, orderId, change, ct));

    /// <summary>A package in full.</summary>
    public Task<Package> Package(TikTokShopAccess access, string packageId, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Fulfilment.Get(access, packageId, ct));

    /// <summary>How TikTok Shop would ship the order, and for how much; in the US only.</summary>
    public async Task<IReadOnlyList<ShippingOffer>> ShippingServices(
        TikTokShopAccess access, string orderId, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Fulfilment.Services(access, orderId, new(), ct))).Services ?? [];

    /// <summary>Makes the package of an order, which buys its label. There is no idempotency key here.</summary>
    public Task<CreatedPackage> CreatePackage(
        TikTokShopAccess access, string orderId, string? serviceId, CancellationToken ct)
    {
        var package = new CreatePackage { OrderId = orderId, ShippingServiceId = serviceId };
        return TikTokShopErrors.Translated(() => api.Fulfilment.Create(access, package, ct));
    }

    /// <summary>Ships a package that is there already. There is no idempotency key here.</summary>
    public Task ShipPackage(TikTokShopAccess access, string packageId, ShipPackage how, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Fulfilment.Ship(access, packageId, how, ct));

    public Task<HandoverSlots> HandoverSlots(TikTokShopAccess access, string packageId, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Fulfilment.HandoverSlots(access, packageId, ct));

    /// <summary>Where a document of a package is to be had.</summary>
    public Task<ShippingDocument> Document(
        TikTokShopAccess access, string packageId, DocumentQuery query, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Documents.Get(access, packageId, query, ct));

    /// <summary>Cancels units of an order as the seller. TikTok Shop knows no idempotency key here.</summary>
    public Task<OrderCancelled> CancelOrder(TikTokShopAccess access, CancelOrder cancel, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Cancellations.Cancel(access, cancel, ct));

    /// <summary>The cancellations of an order: all, or those of one status.</summary>
    public async Task<IReadOnlyList<Cancellation>> Cancellations(
        TikTokShopAccess access, string orderId, string? status, CancellationToken ct)
    {
        var filter = new CancellationFilter { OrderIds = [orderId], Statuses = status is null ? null : [status] };
        var page = await TikTokShopErrors.Translated(
            () => api.Cancellations.Search(access, filter, PageRequest.First, ct));
        return page.Cancellations ?? [];
    }

    /// <summary>Agrees to a buyer's cancellation; repeating it with its key is harmless.</summary>
    public Task ApproveCancellation(TikTokShopAccess access, string cancelId, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Cancellations.Approve(access, cancelId, $"{cancelId}-approve", ct));

    /// <summary>Refuses a buyer's cancellation; repeating it with its key is harmless.</summary>
    public Task RejectCancellation(
        TikTokShopAccess access, string cancelId, RejectCancellation reject, CancellationToken ct) =>
        TikTokShopErrors.Translated(
            () => api.Cancellations.Reject(access, cancelId, reject, $"{cancelId}-reject", ct));

    /// <summary>The reasons that may be given for refusing this return or cancellation.</summary>
    /// <param name="locale">In which language; null: that of the shop.</param>
    public async Task<IReadOnlyList<RejectReason>> RejectReasons(
        TikTokShopAccess access, string caseId, string? locale, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Returns.RejectReasons(access, caseId, locale, ct))).Reasons ?? [];

    /// <summary>A page of the statements made since then, the oldest first.</summary>
    public Task<StatementPage> Statements(
        TikTokShopAccess access, DateTimeOffset since, string? pageToken, CancellationToken ct) =>
        Finance(() => api.Finance.Statements(access, new() { From = since }, Page(pageToken), ct));

    /// <summary>A page of what a statement is made of.</summary>
    public Task<TransactionPage> StatementTransactions(
        TikTokShopAccess access, string statementId, string? pageToken, CancellationToken ct) =>
        Finance(() => api.Finance.StatementTransactions(access, statementId, Page(pageToken), ct));

    /// <summary>A page of what is not settled yet.</summary>
    public Task<UnsettledPage> Unsettled(TikTokShopAccess access, string? pageToken, CancellationToken ct) =>
        Finance(() => api.Finance.Unsettled(access, new(), Page(pageToken), ct));

    public async Task<IReadOnlyList<Warehouse>> Warehouses(TikTokShopAccess access, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Logistics.Warehouses(access, ct))).Items ?? [];

    public async Task<IReadOnlyList<DeliveryOption>> DeliveryOptions(
        TikTokShopAccess access, string warehouseId, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Logistics.DeliveryOptions(access, warehouseId, null, ct))).Items
        ?? [];

    public async Task<IReadOnlyList<ShippingProvider>> ShippingProviders(
        TikTokShopAccess access, string deliveryOptionId, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Logistics.ShippingProviders(access, deliveryOptionId, ct))).Items
        ?? [];

    private static PageRequest Page(string? token) =>
        new() { Size = TikTokShopSettings.FinanceRowsPerPage, Token = token, SortOrder = "ASC" };

    /// <summary>A shop whose consent leaves money out goes on selling: the call is refused, the shop is not.</summary>
    private static async Task<T> Finance<T>(Func<Task<T>> call)
    {
        try
        {
            return await TikTokShopErrors.Translated(call);
        }
        catch (ChannelFailure failure) when (failure.MeansMissingScope())
        {
            throw new ChannelFailure(ChannelFailureKind.Refused, failure.Message, failure.Code, failure);
        }
    }
}

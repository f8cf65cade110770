using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// What this product asks of TikTok Shop, with its page sizes, filters and keys. Failures are
/// <see cref="Contracts.ChannelFailure"/>s.
/// </summary>
internal sealed class TikTokShopClient(TikTokShopApi api, TikTokShopSettings settings)
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

    public Task RegisterWebhook(TikTokShopAccess access, string topic, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Webhooks.Subscribe(access, topic, settings.WebhookAddress, ct));

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
        TikTokShopAccess access, DateTimeOffset? changedSince, string? pageToken, CancellationToken ct)
    {
        var filter = new ProductFilter { Status = ProductStatuses.All, UpdatedFrom = changedSince };
        var page = new PageRequest { Size = TikTokShopSettings.ProductsPerPage, Token = pageToken };
        return TikTokShopErrors.Translated(() => api.Products.Search(access, filter, page, ct));
    }

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

    /// <summary>
    /// Tells that an order, or these units of it, left under this number. TikTok Shop knows no idempotency key here.
    /// </summary>
    public Task<MarkedShipped> MarkShipped(
        TikTokShopAccess access, string orderId, MarkShipped shipped, CancellationToken ct) =>
        TikTokShopErrors.Translated(() => api.Fulfilment.MarkShipped(access, orderId, shipped, ct));

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

    /// <summary>The reasons that may be given for refusing this cancellation.</summary>
    public async Task<IReadOnlyList<RejectReason>> RejectReasons(
        TikTokShopAccess access, string cancelId, CancellationToken ct) =>
        (await TikTokShopErrors.Translated(() => api.Returns.RejectReasons(access, cancelId, null, ct))).Reasons ?? [];

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
}

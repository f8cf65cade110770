using System.Globalization;
using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// The endpoints of TikTok Shop that are used here, each with its version. Failures are <see cref="ChannelFailure"/>s.
/// </summary>
internal sealed class TikTokShopClient(TikTokShopWire wire, TikTokShopSettings settings)
{
    private const string OrdersPath = "/order/202309/orders";
    private const string ProductsPath = "/product/202309/products";
    private const string FulfillmentPath = "/fulfillment/202309/orders";
    private const string CancellationsPath = "/return_refund/202309/cancellations";
    private const string LogisticsPath = "/logistics/202309";

    /// <summary>Turns the code of a consent into tokens; the code works once and for 30 minutes.</summary>
    public Task<WireTokens> Tokens(string code, CancellationToken ct) => wire.Ask(
        "/api/v2/token/get",
        new()
        {
            ["app_key"] = settings.App.AppKey,
            ["app_secret"] = settings.App.AppSecret,
            ["auth_code"] = code,
            ["grant_type"] = "authorized_code",
        },
        TikTokShopJson.Default.Tokens,
        ct);

    public Task<WireTokens> Refresh(string refreshToken, CancellationToken ct) => wire.Ask(
        "/api/v2/token/refresh",
        new()
        {
            ["app_key"] = settings.App.AppKey,
            ["app_secret"] = settings.App.AppSecret,
            ["refresh_token"] = refreshToken,
            ["grant_type"] = "refresh_token",
        },
        TikTokShopJson.Default.Tokens,
        ct);

    /// <summary>The shops one consent covers.</summary>
    public async Task<IReadOnlyList<WireShop>> Shops(string accessToken, CancellationToken ct)
    {
        var call = TikTokShopCall.Get("/authorization/202309/shops");
        return (await wire.Send(call, new(accessToken, null), TikTokShopJson.Default.Shops, ct)).Shops ?? [];
    }

    public Task RegisterWebhook(TikTokShopAccess access, string topic, CancellationToken ct)
    {
        var call = TikTokShopCall.Post(
            "/event/202309/webhooks",
            new RegisterWebhook(settings.WebhookAddress.ToString(), topic),
            TikTokShopJson.Default.RegisterWebhook) with { Method = HttpMethod.Put };
        return wire.Send(call, access, TikTokShopJson.Default.Nothing, ct);
    }

    /// <summary>Where each registered topic of the shop is sent.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WebhookAddresses(
        TikTokShopAccess access, CancellationToken ct)
    {
        var call = TikTokShopCall.Get("/event/202309/webhooks");
        var sent = (await wire.Send(call, access, TikTokShopJson.Default.Webhooks, ct)).Webhooks ?? [];
        return sent.Where(own => own.EventType is not null && own.Address is not null)
            .DistinctBy(own => own.EventType, StringComparer.Ordinal)
            .ToDictionary(own => own.EventType!, own => own.Address!, StringComparer.Ordinal);
    }

    /// <summary>Orders by number, at most 50; unknown ones are left out.</summary>
    public async Task<IReadOnlyList<WireOrder>> Orders(
        TikTokShopAccess access, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var call = TikTokShopCall.Get(OrdersPath).With("ids", string.Join(',', ids));
        return (await wire.Send(call, access, TikTokShopJson.Default.Orders, ct)).Orders ?? [];
    }

    /// <summary>A page of the orders changed since then, oldest change first.</summary>
    public Task<WireOrderStamps> OrdersChangedSince(
        TikTokShopAccess access, DateTimeOffset since, string? pageToken, CancellationToken ct)
    {
        var call = TikTokShopCall
            .Post($"{OrdersPath}/search", new(since.ToUnixTimeSeconds()), TikTokShopJson.Default.OrderSearch)
            .With("page_size", Text(TikTokShopSettings.OrdersPerPage))
            .With("sort_field", "update_time")
            .With("sort_order", "ASC")
            .With("page_token", pageToken);
        return wire.Send(call, access, TikTokShopJson.Default.OrderStamps, ct);
    }

    public Task<WireProducts> Products(
        TikTokShopAccess access, DateTimeOffset? changedSince, string? pageToken, CancellationToken ct)
    {
        var call = TikTokShopCall
            .Post(
                "/product/202502/products/search",
                new("ALL", changedSince?.ToUnixTimeSeconds()),
                TikTokShopJson.Default.ProductSearch)
            .With("page_size", Text(TikTokShopSettings.ProductsPerPage))
            .With("page_token", pageToken);
        return wire.Send(call, access, TikTokShopJson.Default.Products, ct);
    }

    /// <summary>What the channel holds of these products, at most 100.</summary>
    public async Task<IReadOnlyList<WireInventory>> Inventory(
        TikTokShopAccess access, IReadOnlyList<string> productIds, CancellationToken ct)
    {
        var call = TikTokShopCall.Post(
            "/product/202309/inventory/search", new(productIds), TikTokShopJson.Default.InventorySearch);
        return (await wire.Send(call, access, TikTokShopJson.Default.Inventories, ct)).Inventory ?? [];
    }

    /// <summary>Sets absolute available quantities of one product's SKUs. Returns what was not accepted.</summary>
    public async Task<IReadOnlyList<WireUpdateError>> UpdateInventory(
        TikTokShopAccess access, string productId, IReadOnlyList<InventoryUpdateSku> skus, CancellationToken ct)
    {
        var call = TikTokShopCall.Post(
            $"{ProductsPath}/{productId}/inventory/update", new(skus), TikTokShopJson.Default.InventoryUpdate) with
        { Endpoint = "inventory/update" };
        return (await wire.Send(call, access, TikTokShopJson.Default.UpdateErrors, ct)).Errors ?? [];
    }

    /// <summary>
    /// Tells that an order, or these units of it, left under this number. TikTok Shop knows no idempotency key here.
    /// </summary>
    public Task<WireShipped> MarkShipped(
        TikTokShopAccess access, string orderId, MarkShipped shipped, CancellationToken ct)
    {
        var call = TikTokShopCall.Post(
            $"{FulfillmentPath}/{orderId}/packages",
            shipped,
            TikTokShopJson.Default.MarkShipped) with { Endpoint = "orders/packages" };
        return wire.Send(call, access, TikTokShopJson.Default.Shipped, ct);
    }

    /// <summary>Cancels units of an order as the seller. TikTok Shop knows no idempotency key here.</summary>
    public Task<WireCancellation> CancelOrder(TikTokShopAccess access, CancelOrder cancel, CancellationToken ct)
    {
        var call = TikTokShopCall.Post(CancellationsPath, cancel, TikTokShopJson.Default.CancelOrder);
        return wire.Send(call, access, TikTokShopJson.Default.Cancellation, ct);
    }

    /// <summary>The cancellations of an order: all, or those of one status.</summary>
    public async Task<IReadOnlyList<WireCancellation>> Cancellations(
        TikTokShopAccess access, string orderId, string? status, CancellationToken ct)
    {
        var call = TikTokShopCall.Post(
            $"{CancellationsPath}/search",
            new([orderId], status is null ? null : [status]),
            TikTokShopJson.Default.CancellationSearch);
        return (await wire.Send(call, access, TikTokShopJson.Default.Cancellations, ct)).Cancellations ?? [];
    }

    /// <summary>Agrees to a buyer's cancellation; repeating it with its key is harmless.</summary>
    public Task ApproveCancellation(TikTokShopAccess access, string cancelId, CancellationToken ct)
    {
        var call = new TikTokShopCall(
            HttpMethod.Post, "cancellations/approve", $"{CancellationsPath}/{cancelId}/approve")
            .With("idempotency_key", $"{cancelId}-approve");
        return wire.Send(call, access, TikTokShopJson.Default.Nothing, ct);
    }

    /// <summary>Refuses a buyer's cancellation; repeating it with its key is harmless.</summary>
    public Task RejectCancellation(
        TikTokShopAccess access, string cancelId, RejectCancellation reject, CancellationToken ct)
    {
        var call = (TikTokShopCall.Post(
            $"{CancellationsPath}/{cancelId}/reject", reject, TikTokShopJson.Default.RejectCancellation) with
        { Endpoint = "cancellations/reject" }).With("idempotency_key", $"{cancelId}-reject");
        return wire.Send(call, access, TikTokShopJson.Default.Nothing, ct);
    }

    /// <summary>The reasons that may be given for refusing this cancellation.</summary>
    public async Task<IReadOnlyList<WireNamed>> RejectReasons(
        TikTokShopAccess access, string cancelId, CancellationToken ct)
    {
        var call = TikTokShopCall.Get("/return_refund/202309/reject_reasons").With("return_or_cancel_id", cancelId);
        return (await wire.Send(call, access, TikTokShopJson.Default.RejectReasons, ct)).Reasons ?? [];
    }

    public async Task<IReadOnlyList<WireNamed>> Warehouses(TikTokShopAccess access, CancellationToken ct)
    {
        var call = TikTokShopCall.Get($"{LogisticsPath}/warehouses");
        return (await wire.Send(call, access, TikTokShopJson.Default.Warehouses, ct)).Warehouses ?? [];
    }

    public async Task<IReadOnlyList<WireNamed>> DeliveryOptions(
        TikTokShopAccess access, string warehouseId, CancellationToken ct)
    {
        var call = TikTokShopCall.Get($"{LogisticsPath}/warehouses/{warehouseId}/delivery_options");
        return (await wire.Send(call, access, TikTokShopJson.Default.DeliveryOptions, ct)).DeliveryOptions ?? [];
    }

    public async Task<IReadOnlyList<WireNamed>> ShippingProviders(
        TikTokShopAccess access, string deliveryOptionId, CancellationToken ct)
    {
        var call = TikTokShopCall.Get($"{LogisticsPath}/delivery_options/{deliveryOptionId}/shipping_providers");
        return (await wire.Send(call, access, TikTokShopJson.Default.Providers, ct)).ShippingProviders ?? [];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Orders, which TikTok Shop makes and changes; nothing here writes to them. Source: fact sheet 4.3.</summary>
public sealed class OrdersApi
{
    private readonly Transport transport;

    internal OrdersApi(Transport transport) => this.transport = transport;

    /// <summary>
    /// A page of orders, 1 to 100. The listing is live: read by <c>update_time ASC</c> in closed windows that overlap,
    /// since an order that changes meanwhile moves.
    /// </summary>
    public Task<OrderPage> Search(
        TikTokShopAccess access, OrderFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<OrderPage>(new Call(OrderEndpoints.Search).Page(page).Say(filter), access, ct);

    /// <summary>The same, page after page.</summary>
    public IAsyncEnumerable<Order> SearchAll(
        TikTokShopAccess access, OrderFilter filter, PageRequest first, CancellationToken ct) =>
        Pages.Walk<Order, OrderPage>(first, page => Search(access, filter, page, ct), ct);

    /// <summary>The same page, of which only numbers and times are read: for who reads the orders afterwards.</summary>
    public Task<OrderStampPage> SearchStamps(
        TikTokShopAccess access, OrderFilter filter, PageRequest page, CancellationToken ct) =>
        transport.Send<OrderStampPage>(new Call(OrderEndpoints.Search).Page(page).Say(filter), access, ct);

    /// <summary>Orders by number, at most 50; those that the shop does not know are left out.</summary>
    public Task<OrderDetails> Get(TikTokShopAccess access, IReadOnlyList<string> ids, CancellationToken ct) =>
        transport.Send<OrderDetails>(
            new Call(OrderEndpoints.Get).With("ids", string.Join(',', OrderEndpoints.Get.Check(ids))), access, ct);

    /// <summary>How an order's price came about, in all and for each unit.</summary>
    public Task<PriceDetail> PriceDetail(TikTokShopAccess access, string orderId, CancellationToken ct) =>
        transport.Send<PriceDetail>(new Call(OrderEndpoints.PriceDetail).At("order_id", orderId), access, ct);

    /// <summary>
    /// Keeps what orders are called elsewhere, at most 100 at a time. A name is replaced by a later one.
    /// </summary>
    public Task<ExternalOrdersAdded> AddExternal(
        TikTokShopAccess access, ExternalOrders names, CancellationToken ct)
    {
        _ = OrderEndpoints.AddExternal.Check([.. names.Orders.Select(order => order.Id ?? "")]);
        return transport.Send<ExternalOrdersAdded>(new Call(OrderEndpoints.AddExternal).Say(names), access, ct);
    }

    /// <summary>What an order is called elsewhere.</summary>
    /// <param name="access">The shop.</param>
    /// <param name="orderId">The order at TikTok Shop.</param>
    /// <param name="platform">In which other system; null is in all.</param>
    /// <param name="ct">Stops the call.</param>
    public Task<ExternalOrderNames> GetExternal(
        TikTokShopAccess access, string orderId, string? platform, CancellationToken ct) =>
        transport.Send<ExternalOrderNames>(
            new Call(OrderEndpoints.GetExternal).At("order_id", orderId).With("platform", platform), access, ct);

    /// <summary>The orders that have this number in another system. It asks in the query, without a body.</summary>
    public Task<ExternalOrderMatches> SearchExternal(
        TikTokShopAccess access, string platform, string externalOrderId, CancellationToken ct) =>
        transport.Send<ExternalOrderMatches>(
            new Call(OrderEndpoints.SearchExternal)
                .With("platform", platform)
                .With("external_order_id", externalOrderId),
            access,
            ct);
}

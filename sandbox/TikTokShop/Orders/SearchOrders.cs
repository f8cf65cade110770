using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// The order listing: paging in the query, filters in the body, ranges half-open. The listing is live: an order changed
/// during paging moves when it is sorted by time of change.
/// </summary>
internal sealed class SearchOrders(Market market)
{
    private const int MaxWarehouses = 100;

    private static readonly PageRules Pages = new(Usual: 20, Most: 100);

    private readonly OrderWriter orders = new(market);

    private sealed record Filters(
        string? Status,
        string? Buyer,
        string? ShippingType,
        bool? CancelRequested,
        IReadOnlyList<string>? Warehouses,
        Spans Spans)
    {
        /// <summary>Whether more is asked for than a status and one span of time.</summary>
        public bool AreMany(bool byUpdate) =>
            Buyer is not null || ShippingType is not null || CancelRequested is not null
            || Warehouses is { Count: > 0 } || (byUpdate ? Spans.NamesCreation : Spans.NamesUpdate);

        public bool Fits(Order order)
        {
            var state = order.State;
            return (Buyer is null || order.Buyer.UserId == Buyer)
                && (ShippingType is null || ShippingType == (state.IsPlatformShipped ? "TIKTOK" : "SELLER"))
                && (CancelRequested is null || state.IsCancelRequested == CancelRequested)
                && Warehouses.Wants(Shop.WarehouseId)
                && Spans.HoldsCreation(order.CreatedMs)
                && Spans.HoldsUpdate(state.UpdatedMs);
        }
    }

    public ApiEndpoint Endpoint() => ApiEndpoint.Search("/order/202309/orders/search", Scopes.Orders, Run);

    private Reply Run(Call call)
    {
        var read = call.Read();
        var filters = ReadFilters(read);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (PageAsk.Read(call, Pages, out var refusal) is not { } ask)
        {
            return refusal!;
        }

        if (filters.Status is not null && !OrderStatusText.All.Contains(filters.Status))
        {
            return Reply.BadParameter("param order_status is invalid");
        }

        if (filters.Warehouses?.Count > MaxWarehouses)
        {
            return Reply.BadParameter($"param warehouse_ids must not hold more than {MaxWarehouses}");
        }

        Page page;
        Order[] found;

        lock (market.Gate)
        {
            page = market.Orders.Listing.Find(SliceOf(ask, filters));
            found = [.. page.Ids.Select(market.Orders.Get)];
        }

        return Reply.Ok(data =>
        {
            data.WriteString("next_page_token"u8, ask.Next(page));
            data.WriteNumber("total_count"u8, page.Total);
            data.Objects("orders"u8, found, (item, order) => orders.Write(item, order, isDetail: false));
        });
    }

    private static Filters ReadFilters(BodyReader read) => new(
        read.Text("order_status"),
        read.Text("buyer_user_id"),
        read.Text("shipping_type"),
        read.Bool("is_buyer_request_cancel"),
        read.Texts("warehouse_ids"),
        Spans.Read(read));

    private Slice SliceOf(PageAsk ask, Filters filters)
    {
        var slice = ask.Slice();
        var spans = filters.Spans;
        var (from, until) = slice.ByUpdate
            ? (spans.UpdatedFrom, spans.UpdatedUntil)
            : (spans.CreatedFrom, spans.CreatedUntil);
        return slice.Between(from, until) with
        {
            Status = filters.Status,
            Among = Among(filters),
            Fits = filters.AreMany(slice.ByUpdate) ? number => filters.Fits(market.Orders.Get(number)) : null,
        };
    }

    /// <summary>The few orders that a buyer has, or whose buyers wait for an answer.</summary>
    private IEnumerable<long>? Among(Filters filters)
    {
        if (filters.Buyer is { } buyer)
        {
            return market.Orders.OfBuyer(buyer);
        }

        return filters.CancelRequested == true
            ? market.Cancellations.Waiting.Select(id => market.Orders.Find(id)!.Number).ToArray()
            : null;
    }
}

using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// The order listing: paging in the query, filters in the body, ranges half-open. The listing is live: an order changed
/// during paging moves when it is sorted by time of change.
/// </summary>
internal sealed class SearchOrders(Market market)
{
    private const int UsualPage = 20;
    private const int MaxPage = 100;

    private readonly OrderWriter orders = new(market);

    private sealed record Filters(
        bool ByUpdate,
        bool Ascending,
        string? Status,
        string? Buyer,
        string? ShippingType,
        bool? CancelRequested,
        IReadOnlyList<string>? Warehouses,
        long? CreatedFrom,
        long? CreatedUntil,
        long? UpdatedFrom,
        long? UpdatedUntil)
    {
        public bool Fits(Order order)
        {
            var state = order.State;
            return (Status is null || state.Status.Wire() == Status)
                && (Buyer is null || order.Buyer.UserId == Buyer)
                && (ShippingType is null or "SELLER")
                && (CancelRequested is null || state.IsCancelRequested == CancelRequested)
                && (Warehouses is not { Count: > 0 } || Warehouses.Contains(Shop.WarehouseId))
                && IsWithin(order.CreatedMs / 1_000, CreatedFrom, CreatedUntil)
                && IsWithin(state.UpdatedMs / 1_000, UpdatedFrom, UpdatedUntil);
        }

        private static bool IsWithin(long at, long? from, long? until) =>
            at >= (from ?? 0) && at < (until ?? long.MaxValue);
    }

    public ApiEndpoint Endpoint() => ApiEndpoint.Search("/order/202309/orders/search", Scopes.Orders, Run);

    private Reply Run(Call call)
    {
        var read = call.Read();
        var filters = ReadFilters(call, read);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (call.PageSize(UsualPage, MaxPage) is not { } size)
        {
            return Reply.BadParameter($"param page_size must be between 1 and {MaxPage}");
        }

        if (filters.Status is not null && !OrderStatusText.All.Contains(filters.Status))
        {
            return Reply.BadParameter("param order_status is invalid");
        }

        var bound = $"{call.Shop.Id} {filters with { Warehouses = null }}";
        PageToken? after = null;

        if (call.Query.GetValueOrDefault("page_token") is { Length: > 0 } token
            && (after = PageToken.Decode(token, bound)) is null)
        {
            return Reply.BadParameter("param page_token is invalid");
        }

        var (page, total, next) = call.Shop == market.Trading ? Find(filters, size, after) : ([], 0, null);
        return Reply.Ok(data =>
        {
            data.WriteString("next_page_token"u8, next?.Encode(bound) ?? "");
            data.WriteNumber("total_count"u8, total);
            data.Objects("orders"u8, page, (item, order) => orders.Write(item, order, isDetail: false));
        });
    }

    private static Filters ReadFilters(Call call, BodyReader read) => new(
        call.Query.GetValueOrDefault("sort_field") == "update_time",
        call.Query.GetValueOrDefault("sort_order") == "ASC",
        read.Text("order_status"),
        read.Text("buyer_user_id"),
        read.Text("shipping_type"),
        read.Bool("is_buyer_request_cancel"),
        read.Texts("warehouse_ids"),
        read.Int64("create_time_ge"),
        read.Int64("create_time_lt"),
        read.Int64("update_time_ge"),
        read.Int64("update_time_lt"));

    private (List<Order> Page, int Total, PageToken? Next) Find(Filters filters, int size, PageToken? after)
    {
        var from = (filters.ByUpdate ? filters.UpdatedFrom : filters.CreatedFrom) ?? 0;
        var until = (filters.ByUpdate ? filters.UpdatedUntil : filters.CreatedUntil) ?? long.MaxValue / 1_000;
        var page = new List<Order>(size);
        var total = 0;
        var last = default(PageToken);
        var hasMore = false;

        lock (market.Gate)
        {
            foreach (var (at, order) in market.Orders.Between(
                filters.ByUpdate, Ms(from), Ms(until), filters.Ascending))
            {
                if (!filters.Fits(order))
                {
                    continue;
                }

                total++;

                if (after is { } token && !IsAfter(at, order.Number, token, filters.Ascending))
                {
                    continue;
                }

                if (page.Count == size)
                {
                    hasMore = true;
                    continue;
                }

                page.Add(order);
                last = new PageToken(at, order.Number);
            }
        }

        return (page, total, hasMore ? last : null);
    }

    private static long Ms(long seconds) => Math.Clamp(seconds, 0, long.MaxValue / 1_000) * 1_000;

    private static bool IsAfter(long at, long number, PageToken token, bool ascending)
    {
        var order = (at, number).CompareTo((token.SortKey, token.Number));
        return ascending ? order > 0 : order < 0;
    }
}

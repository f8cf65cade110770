using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Analytics;

/// <summary>
/// The orders that creators have a share in, with the video or LIVE they came from: the only link between the two.
/// Those from the shop's own accounts and from no content are not in it.
/// </summary>
internal sealed class AffiliateOrders(Market market)
{
    private static readonly PageRules Pages = new(Usual: 20, Most: 100);

    public ApiEndpoint Endpoint() =>
        ApiEndpoint.Search("/affiliate_seller/202410/orders/search", Scopes.Affiliate, Run);

    private Reply Run(Call call)
    {
        var read = call.Read();
        var (from, until) = (read.Int64("create_time_ge"), read.Int64("create_time_lt"));
        read.Text("program_id");

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (PageAsk.Read(call, Pages, out var refusal) is not { } ask)
        {
            return refusal!;
        }

        Page page;
        (Order Order, int Returned)[] rows;

        lock (market.Gate)
        {
            page = market.Figures.Affiliate.Find(ask.Slice().Between(from, until));
            rows = [.. page.Ids.Select(market.Orders.Get).Select(order => (order, ReturnedUnits(order)))];
        }

        return Reply.Ok(data =>
        {
            data.Objects("orders"u8, rows, (item, row) => Write(item, row.Order, row.Returned));
            data.WriteString("next_page_token"u8, ask.Next(page));
            data.WriteNumber("total_count"u8, page.Total);
        });
    }

    private int ReturnedUnits(Order order) => market.Returns.OfOrder(order.Id)
        .Where(found => found.Record.RefundedMs > 0)
        .Sum(found => found.Record.Units.Count);

    private void Write(Utf8JsonWriter item, Order order, int returned)
    {
        var state = order.State;
        var content = market.ContentOf(order)!;
        item.WriteString("id"u8, order.Id);
        item.WriteString("status"u8, state.Status switch
        {
            OrderStatus.Completed => "COMPLETED",
            OrderStatus.Cancelled => "CANCELLED",
            _ => "PROCESSING",
        });
        item.WriteNumber("create_time"u8, order.CreatedMs / 1_000);
        item.WriteNumber("delivery_time"u8, state.DeliveredMs / 1_000);
        item.Objects("skus"u8, order.Plan.Lines, (inner, line) =>
        {
            var sku = market.Catalogue.Skus[line.Sku];
            var gmv = (long)line.PriceMinor * line.Quantity;
            var commission = gmv * content.Record.CommissionBasisPoints / 10_000;
            inner.WriteString("product_id"u8, sku.Product.Id);
            inner.WriteString("creator_username"u8, content.Record.Username);
            inner.WriteString("content_type"u8, content.Type);
            inner.WriteString("content_id"u8, content.Id);
            inner.WriteNumber("quantity"u8, line.Quantity);
            inner.Amount("price"u8, line.PriceMinor, market.Currency);
            inner.WriteString(
                "commission_rate"u8, content.Record.CommissionBasisPoints.ToString(CultureInfo.InvariantCulture));
            inner.Amount("estimated_commission_base"u8, gmv, market.Currency);
            inner.Amount("estimated_paid_commission"u8, commission, market.Currency);

            if (state.Status == OrderStatus.Completed)
            {
                inner.Amount("actual_commission_base"u8, gmv, market.Currency);
                inner.Amount("actual_paid_commission"u8, commission, market.Currency);
            }

            inner.WriteNumber("refunded_quantity"u8, Math.Min(returned, line.Quantity));
            inner.WriteNumber("returned_quantity"u8, Math.Min(returned, line.Quantity));
        });
    }
}

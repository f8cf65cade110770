using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Finance;

/// <summary>The lines of a statement, those of an order, and what is not settled yet.</summary>
internal sealed class TransactionReads(Market market)
{
    private static readonly PageRules Pages = new(Usual: 20, Most: 100, Ascending: true, Field: "order_create_time");

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get(
            "/finance/202501/statements/{statement_id}/statement_transactions", Scopes.Finance, OfStatement),
        ApiEndpoint.Get("/finance/202501/orders/{order_id}/statement_transactions", Scopes.Finance, OfOrder),
        ApiEndpoint.Get("/finance/202507/orders/unsettled", Scopes.Finance, Unsettled),
    ];

    private Reply OfStatement(Call call)
    {
        if (call.Query.GetValueOrDefault("sort_field") != "order_create_time")
        {
            return Reply.BadParameter("param sort_field is missing or invalid");
        }

        if (PageAsk.Read(call, Pages, out var refusal) is not { } ask)
        {
            return refusal!;
        }

        Statement? statement;
        Page page;
        Entry[] entries;

        lock (market.Gate)
        {
            statement = long.TryParse(call.Route("statement_id"), CultureInfo.InvariantCulture, out var id)
                && Statement.DayOf(market.Shop.Ordinal, id) is { } day ? market.Ledger.OfDay(day) : null;

            if (statement?.IsOut(market.NowMs) != true)
            {
                return Reply.BadParameter("param statement_id is invalid");
            }

            page = statement.Listing.Find(ask.Slice());
            entries = [.. page.Ids.Select(statement.Get)];
        }

        return Reply.Ok(data => WriteStatement(data, statement, ask, page, entries));
    }

    private void WriteStatement(Utf8JsonWriter data, Statement statement, PageAsk ask, Page page, Entry[] entries)
    {
        data.WriteString("id"u8, $"{statement.Id}");
        data.Time("create_time"u8, statement.AtMs);
        data.WriteString("currency"u8, market.Currency);
        data.WriteString("status"u8, "SETTLED"u8);
        data.Money("total_settlement_amount"u8, statement.Settlement);
        data.Money("total_revenue_amount"u8, statement.Net);
        data.Money("total_shipping_cost_amount"u8, statement.Shipping);
        data.Money("total_fee_tax_amount"u8, statement.Fees);
        data.Money("total_adjustment_amount"u8, statement.Adjustments);
        data.Objects("transactions"u8, entries, (item, entry) =>
        {
            item.WriteString("id"u8, TransactionId(entry));
            item.WriteString("type"u8, entry.Type);
            item.WriteString("order_id"u8, entry.Order?.Id ?? "");
            item.Time("order_create_time"u8, entry.Order?.CreatedMs ?? 0);
            item.WriteString("adjustment_id"u8, entry.Order is null ? TransactionId(entry) : "");
            item.Money("adjustment_amount"u8, entry.Adjustment);
            EntryWriter.Write(item, entry, entry.Net, entry.Shipping, entry.Fees, entry.Settlement);
        });
        data.WriteString("next_page_token"u8, ask.Next(page));
        data.WriteNumber("total_count"u8, page.Total);
    }

    private static string TransactionId(Entry entry) =>
        (3_557_000_000_000_000_000 + Math.Abs(entry.Id)).ToString(CultureInfo.InvariantCulture);

    private Reply OfOrder(Call call)
    {
        if (market.Orders.Find(call.Route("order_id")) is not { } order)
        {
            return Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
        }

        IReadOnlyList<(Statement Statement, Entry Entry)> found;

        lock (market.Gate)
        {
            found = market.Ledger.OfOrder(order.Number, market.NowMs);
        }

        var rows = found.SelectMany(own => SkuShares.Of(own.Entry).Select(share => (own.Statement, Share: share)));
        return Reply.Ok(data =>
        {
            data.WriteString("order_id"u8, order.Id);
            data.Time("order_create_time"u8, order.CreatedMs);
            data.WriteString("currency"u8, market.Currency);
            data.Money("revenue_amount"u8, found.Sum(own => own.Entry.Net));
            data.Money("fee_and_tax_amount"u8, found.Sum(own => own.Entry.Fees));
            data.Money("shipping_cost_amount"u8, found.Sum(own => own.Entry.Shipping));
            data.Money("settlement_amount"u8, found.Sum(own => own.Entry.Settlement));
            data.Objects("sku_transactions"u8, rows, (item, row) => WriteSku(item, order, row.Statement, row.Share));
        });
    }

    private void WriteSku(Utf8JsonWriter item, Order order, Statement statement, SkuShare share)
    {
        var sku = market.Catalogue.Skus[order.Plan.Lines[share.Line].Sku];
        item.WriteString("sku_id"u8, sku.Id);
        item.WriteString("sku_name"u8, sku.Variation);
        item.WriteString("product_name"u8, sku.Product.Title);
        item.WriteString("statement_id"u8, $"{statement.Id}");
        // A string here, unlike anywhere else.
        item.WriteString("quantity"u8, share.Quantity.ToString(CultureInfo.InvariantCulture));
        EntryWriter.Write(
            item, share.Entry, share.Entry.Net, share.Entry.Shipping, share.Entry.Fees, share.Entry.Settlement);
    }

    private Reply Unsettled(Call call)
    {
        if (PageAsk.Read(call, Pages, out var refusal) is not { } ask)
        {
            return refusal!;
        }

        if (!call.TryTime("search_time_ge", out var from) || !call.TryTime("search_time_lt", out var until))
        {
            return Reply.BadParameter("param search_time_ge or search_time_lt is invalid");
        }

        Page page;
        Entry[] entries;

        lock (market.Gate)
        {
            market.Ledger.Settle(market.NowMs);
            page = market.Ledger.Unsettled.Find(ask.Slice().Between(from, until));
            entries = [.. page.Ids.Select(market.Orders.Get).Select(order => EntryOf.Sale(market, order))];
        }

        return Reply.Ok(data =>
        {
            data.Objects("transactions"u8, entries, WriteUnsettled);
            data.WriteString("next_page_token"u8, ask.Next(page));
            data.WriteNumber("total_count"u8, page.Total);
        });
    }

    private void WriteUnsettled(Utf8JsonWriter item, Entry entry)
    {
        var state = entry.Order!.State;
        item.WriteString("id"u8, TransactionId(entry));
        item.WriteString("type"u8, entry.Type);
        item.WriteString("status"u8, state.DeliveredMs > 0 ? "WAITING_SETTLEMENT"u8 : "WAITING_DELIVERY"u8);
        item.WriteString("order_id"u8, entry.Order.Id);
        item.Time("order_create_time"u8, entry.Order.CreatedMs);
        item.Time("order_delivery_time"u8, state.DeliveredMs);
        item.WriteString("currency"u8, market.Currency);
        item.Money("est_settlement_amount"u8, entry.Settlement);
        item.Money("est_revenue_amount"u8, entry.Net);
        item.Money("est_shipping_cost_amount"u8, entry.Shipping);
        item.Money("est_fee_tax_amount"u8, entry.Fees);
        item.Money("est_adjustment_amount"u8, 0);
        EntryWriter.WriteParts(item, entry);
    }
}

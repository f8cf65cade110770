using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Cancellations;

/// <summary>The listing of cancellations, oldest first unless asked otherwise.</summary>
internal sealed class SearchCancellations(Market market)
{
    private const int UsualPage = 10;
    private const int MaxPage = 50;
    private const long AnswerWithinMs = 48 * 3_600_000L;

    private sealed record Filters(
        IReadOnlyList<string>? CancelIds,
        IReadOnlyList<string>? OrderIds,
        IReadOnlyList<string>? Buyers,
        IReadOnlyList<string>? Types,
        IReadOnlyList<string>? Statuses,
        long? CreatedFrom,
        long? CreatedUntil,
        long? UpdatedFrom,
        long? UpdatedUntil);

    public ApiEndpoint Endpoint() =>
        ApiEndpoint.Search("/return_refund/202309/cancellations/search", Scopes.Returns, Run);

    private Reply Run(Call call)
    {
        var read = call.Read();
        var filters = new Filters(
            read.Texts("cancel_ids"), read.Texts("order_ids"), read.Texts("buyer_user_ids"), read.Texts("cancel_types"),
            read.Texts("cancel_status"), read.Int64("create_time_ge"), read.Int64("create_time_lt"),
            read.Int64("update_time_ge"), read.Int64("update_time_lt"));

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (call.PageSize(UsualPage, MaxPage) is not { } size)
        {
            return Reply.BadParameter($"param page_size must be between 1 and {MaxPage}");
        }

        var byUpdate = call.Query.GetValueOrDefault("sort_field") == "update_time";
        var descending = call.Query.GetValueOrDefault("sort_order") == "DESC";
        var bound = $"{call.Body} {byUpdate} {descending}";
        PageToken? after = null;

        if (call.Query.GetValueOrDefault("page_token") is { Length: > 0 } token
            && (after = PageToken.Decode(token, bound)) is null)
        {
            return Reply.BadParameter("param page_token is invalid");
        }

        var found = Find(call, filters, byUpdate);

        if (descending)
        {
            found.Reverse();
        }

        var rest = found
            .Where(pair => after is null || IsAfter(Key(pair.Cancellation, byUpdate), after.Value, descending))
            .ToArray();
        var page = rest.Take(size).ToArray();
        var next = rest.Length > page.Length ? Key(page[^1].Cancellation, byUpdate).Encode(bound) : "";
        return Reply.Ok(data =>
        {
            data.Objects("cancellations"u8, page, (item, pair) => Write(item, pair.Cancellation, pair.Order));
            data.WriteNumber("total_count"u8, found.Count);
            data.WriteString("next_page_token"u8, next);
        });
    }

    private List<(Cancellation Cancellation, Order Order)> Find(Call call, Filters filters, bool byUpdate)
    {
        lock (market.Gate)
        {
            return call.Shop != market.Trading ? [] : [.. market.Cancellations.All
                .Select(cancellation => (cancellation, market.Orders.Find(cancellation.OrderId)!))
                .Where(pair => Fits(filters, pair.cancellation, pair.Item2))
                .OrderBy(pair => byUpdate ? pair.cancellation.UpdatedMs : pair.cancellation.CreatedMs)
                .ThenBy(pair => pair.cancellation.Id, StringComparer.Ordinal)];
        }
    }

    private static bool Fits(Filters filters, Cancellation cancellation, Order order) =>
        Holds(filters.CancelIds, cancellation.Id)
        && Holds(filters.OrderIds, cancellation.OrderId)
        && Holds(filters.Buyers, order.Buyer.UserId)
        && Holds(filters.Types, Type(cancellation))
        && (Holds(filters.Statuses, cancellation.Status)
            // The filter spells this one differently.
            || (cancellation.Status == Cancellation.Refused && Holds(filters.Statuses, "CANCELLATION_REQUEST_CANCEL")))
        && IsWithin(cancellation.CreatedMs, filters.CreatedFrom, filters.CreatedUntil)
        && IsWithin(cancellation.UpdatedMs, filters.UpdatedFrom, filters.UpdatedUntil);

    private static bool Holds(IReadOnlyList<string>? wanted, string value) =>
        wanted is not { Count: > 0 } || wanted.Contains(value);

    private static bool IsWithin(long atMs, long? from, long? until) =>
        atMs / 1_000 >= (from ?? 0) && atMs / 1_000 < (until ?? long.MaxValue);

    private static PageToken Key(Cancellation cancellation, bool byUpdate) => new(
        byUpdate ? cancellation.UpdatedMs : cancellation.CreatedMs,
        long.Parse(cancellation.Id, CultureInfo.InvariantCulture));

    private static bool IsAfter(PageToken key, PageToken token, bool descending)
    {
        var order = (key.SortKey, key.Number).CompareTo((token.SortKey, token.Number));
        return descending ? order < 0 : order > 0;
    }

    private static string Type(Cancellation cancellation) => cancellation.Role == "BUYER" ? "BUYER_CANCEL" : "CANCEL";

    private void Write(Utf8JsonWriter item, Cancellation cancellation, Order order)
    {
        var isPending = cancellation.Status == Cancellation.Pending;
        var units = cancellation.Units ?? [.. Enumerable.Range(0, order.Units)];
        item.WriteString("cancel_id"u8, cancellation.Id);
        item.WriteString("order_id"u8, order.Id);
        item.WriteString("cancel_type"u8, Type(cancellation));
        item.WriteString("cancel_status"u8, cancellation.Status);
        item.WriteString("role"u8, cancellation.Role);
        item.WriteString("cancel_reason"u8, cancellation.Reason);
        item.WriteString("cancel_reason_text"u8, cancellation.Reason.Replace('_', ' '));
        item.Time("create_time"u8, cancellation.CreatedMs);
        item.Time("update_time"u8, cancellation.UpdatedMs);
        Cancellation[] open = isPending ? [cancellation] : [];
        item.Objects("seller_next_action_response"u8, open, (inner, of) =>
        {
            inner.WriteString("action"u8, "SELLER_RESPOND_CANCEL"u8);
            inner.Time("deadline"u8, of.CreatedMs + AnswerWithinMs);
        });
        var money = units.Select(unit => UnitMoney.Of(market, order, order.LineOf(unit))).ToArray();
        WriteRefund(item, money.Sum(unit => unit.Price), money.Sum(unit => unit.Tax));
        item.Objects("cancel_line_items"u8, units, (inner, unit) => WriteLine(inner, cancellation, order, unit));
    }

    private void WriteLine(Utf8JsonWriter item, Cancellation cancellation, Order order, int unit)
    {
        var line = order.LineOf(unit);
        var sku = market.Catalogue.Skus[order.Plan.Lines[line].Sku];
        var money = UnitMoney.Of(market, order, line);
        item.WriteString("cancel_line_item_id"u8, $"{cancellation.Id}{unit:000}");
        item.Id("order_line_item_id"u8, order.LineId(unit));
        item.WriteString("sku_id"u8, sku.Id);
        item.WriteString("sku_name"u8, sku.Variation);
        item.WriteString("product_name"u8, sku.Product.Title);
        item.WriteString("seller_sku"u8, sku.SellerSku);
        item.WriteStartObject("product_image"u8);
        item.WriteString("url"u8, sku.Image);
        item.WriteNumber("width"u8, 200);
        item.WriteNumber("height"u8, 200);
        item.WriteEndObject();
        WriteRefund(item, money.Price, money.Tax);
    }

    private static void WriteRefund(Utf8JsonWriter item, long priceMinor, long taxMinor)
    {
        item.WriteStartObject("refund_amount"u8);
        item.WriteString("currency"u8, "USD"u8);
        item.Money("refund_total"u8, priceMinor + taxMinor);
        item.Money("refund_subtotal"u8, priceMinor);
        item.Money("refund_shipping_fee"u8, 0);
        item.Money("refund_tax"u8, taxMinor);
        item.WriteEndObject();
    }
}

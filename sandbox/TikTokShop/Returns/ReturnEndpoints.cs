using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>The records of a case, what an order may still be returned for, and what would be paid back.</summary>
internal sealed class ReturnEndpoints(Market market)
{
    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/return_refund/202309/returns/{return_id}/records", Scopes.Returns, Records),
        ApiEndpoint.Get(
            "/return_refund/202309/orders/{order_id}/aftersale_eligibility", Scopes.Returns, Eligibility),
        ApiEndpoint.Search("/return_refund/202309/refunds/calculate", Scopes.Returns, Calculate),
    ];

    private Reply Records(Call call)
    {
        ReturnRecord record;

        lock (market.Gate)
        {
            if (market.Returns.Find(call.Route("return_id")) is not { } found)
            {
                return Reply.Refused(Codes.NotYourCancellation, "The return does not belong to the seller.");
            }

            record = found.Record;
        }

        return Reply.Ok(data => data.Objects("records"u8, record.Events, (item, happened) =>
        {
            item.WriteString("event"u8, happened.Event);
            item.WriteString("role"u8, happened.Role);
            item.WriteString("description"u8, happened.Event.Replace('_', ' '));
            item.WriteString("reason_text"u8, ReasonText.Of(happened.Reason));
            item.WriteString("note"u8, happened.Note);
            item.Strings("images"u8, []);
            item.Strings("videos"u8, []);
            item.Time("create_time"u8, happened.AtMs);
        }));
    }

    private Reply Eligibility(Call call)
    {
        if (market.Orders.Find(call.Route("order_id")) is not { } order)
        {
            return Reply.Refused(Codes.UnknownOrderToCancel, "The order does not exist.");
        }

        int[] units = [.. Enumerable.Range(0, order.Units)];
        string? open;

        lock (market.Gate)
        {
            open = market.Returns.OpenOf(order.Id)?.Id;
        }

        var bySku = units.GroupBy(unit => market.Catalogue.Skus[order.Plan.Lines[order.LineOf(unit)].Sku].Id);
        return Reply.Ok(data => data.Objects("sku_eligibility"u8, bySku, (item, sku) =>
        {
            item.WriteString("sku_id"u8, sku.Key);
            item.Objects("line_item_eligibility"u8, ReturnRules.RequestTypes, (inner, type) =>
            {
                var reason = ReturnRules.WhyNot(order, type, open is not null);
                inner.WriteString("request_type"u8, type);
                // Spelt like this on the wire.
                inner.Strings("order_line_items_ids"u8, sku.Select(unit => $"{order.LineId(unit)}"));
                inner.WriteBoolean("eligible"u8, reason is null);
                inner.WriteString("ineligible_reason"u8, reason ?? "");
            });
        }));
    }

    private Reply Calculate(Call call)
    {
        var read = call.Read();
        var orderId = read.RequiredText("order_id");
        var type = read.RequiredText("request_type");
        read.RequiredText("reason_name");
        var wanted = WantedUnits.Read(read);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (market.Orders.Find(orderId) is not { } order)
        {
            return Reply.Refused(Codes.UnknownOrderToCancel, "The order does not exist.");
        }

        if (!ReturnRules.RequestTypes.Contains(type))
        {
            return Reply.BadParameter("param request_type is invalid");
        }

        var units = wanted.Of(market, order);
        return Reply.Ok(data =>
            RefundMoney.Of(market, order, units).Write(data, "order_refund_amount"u8, market.Currency));
    }
}

/// <summary>What may be asked for, by the status of the order.</summary>
internal static class ReturnRules
{
    public static IReadOnlyList<string> RequestTypes { get; } = ["CANCEL", ReturnCase.Refund, ReturnCase.Return];

    /// <summary>Why it may not; null when it may.</summary>
    public static string? WhyNot(Order order, string type, bool hasOpenCase)
    {
        if (hasOpenCase)
        {
            return "An after-sale request is in process.";
        }

        var status = order.State.Status;
        var fits = type switch
        {
            "CANCEL" => status is OrderStatus.Unpaid or OrderStatus.OnHold or OrderStatus.AwaitingShipment
                or OrderStatus.PartiallyShipping,
            ReturnCase.Refund => status is OrderStatus.AwaitingCollection or OrderStatus.InTransit
                or OrderStatus.Delivered,
            _ => status == OrderStatus.Delivered,
        };
        return fits ? null : "The status of the order does not allow it.";
    }
}

using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>The numbers that orders have in other systems: told, read and searched.</summary>
internal sealed class ExternalOrders(Market market)
{
    private const int MaxAtOnce = 100;

    private static readonly string[] Platforms =
        ["SHOPIFY", "WOOCOMMERCE", "BIGCOMMERCE", "MAGENTO", "SALESFORCE_COMMERCE_CLOUD", "AMAZON", "OTHERS"];

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Post("/order/202406/orders/external_orders", Scopes.ReferencesWrite, Add),
        ApiEndpoint.Get("/order/202406/orders/{order_id}/external_orders", Scopes.ReferencesRead, List),
        ApiEndpoint.Search("/order/202406/orders/external_order_search", Scopes.ReferencesRead, Search),
    ];

    private async Task<Reply> Add(Call call)
    {
        var read = call.Read();
        var orders = read.Items("orders") ?? [];

        if (orders.Count is 0 or > MaxAtOnce)
        {
            read.Missing("orders");
        }

        var wishes = new List<ExternalReference>();

        foreach (var element in orders)
        {
            wishes.AddRange(ReadOne(element, read));
        }

        if (read.Fault is { } fault)
        {
            return fault;
        }

        string[] unknown;

        lock (market.Gate)
        {
            unknown = [.. wishes.Where(wish => market.Orders.Find(wish.OrderId) is null).Select(wish => wish.OrderId)];

            foreach (var wish in wishes.Where(wish => !unknown.Contains(wish.OrderId)))
            {
                market.References.Put(wish);
                market.Journal.Changed(wish);
            }
        }

        await market.Journal.Save();
        var refusal = Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
        return Reply.Ok(data => data.Errors(unknown.Select(id => (id, (Reply?)refusal)), "order_id"));
    }

    private static List<ExternalReference> ReadOne(JsonElement element, BodyReader whole)
    {
        var order = new BodyReader(element, "orders.");
        var id = order.RequiredText("id");
        var outer = new BodyReader(element, "orders.").Inner("external_order");
        var externalId = outer.RequiredText("id");
        var platform = outer.RequiredText("platform");
        var lines = (outer.Items("line_items") ?? []).Select(line => new BodyReader(line, "line_items.")).ToArray();
        var reference = new ExternalReference(id, externalId, platform)
        {
            Lines = [.. lines.Select(line => new ExternalLine(line.Text("id") ?? "", line.Text("origin_id") ?? ""))],
        };

        if (order.Fault is null && outer.Fault is null && !Platforms.Contains(platform))
        {
            outer.Missing("platform");
        }

        whole.Take(order);
        whole.Take(outer);
        return [reference];
    }

    private Reply List(Call call)
    {
        var platform = call.Query.GetValueOrDefault("platform", "");

        lock (market.Gate)
        {
            if (market.Orders.Find(call.Route("order_id")) is null)
            {
                return Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
            }

            var found = market.References.Of(call.Route("order_id"))
                .Where(known => platform.Length == 0 || known.Platform == platform)
                .ToArray();
            return Reply.Ok(data => data.Objects("external_orders"u8, found, Write));
        }
    }

    /// <summary>Both members stand in the query; some clients send them in the body.</summary>
    private Reply Search(Call call)
    {
        var read = call.Read();
        var platform = call.Query.GetValueOrDefault("platform") ?? read.RequiredText("platform");
        var id = call.Query.GetValueOrDefault("external_order_id") ?? read.RequiredText("external_order_id");

        if (read.Fault is { } fault)
        {
            return fault;
        }

        ExternalReference[] found;

        lock (market.Gate)
        {
            found = market.References.Find(platform, id) is { } known ? [known] : [];
        }

        return Reply.Ok(data => data.Objects("orders"u8, found, (item, reference) =>
        {
            item.WriteString("id"u8, reference.OrderId);
            item.WriteStartObject("external_order"u8);
            Write(item, reference);
            item.WriteEndObject();
        }));
    }

    private static void Write(Utf8JsonWriter item, ExternalReference reference)
    {
        item.WriteString("id"u8, reference.ExternalId);
        item.WriteString("platform"u8, reference.Platform);
        item.Objects("line_items"u8, reference.Lines, (inner, line) =>
        {
            inner.WriteString("id"u8, line.Id);
            inner.WriteString("origin_id"u8, line.LineItemId);
        });
    }
}

using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Paging;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>Packages and the way they take.</summary>
internal sealed class Packages(Market market)
{
    private static readonly PageRules Pages = new(Usual: 20, Most: 50, Ascending: true);

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Search("/fulfillment/202309/packages/search", Scopes.Fulfilment, Search),
        ApiEndpoint.Get("/fulfillment/202309/packages/{package_id}", Scopes.Fulfilment, Detail),
        ApiEndpoint.Get("/fulfillment/202309/orders/{order_id}/tracking", Scopes.Logistics, Tracking),
    ];

    private Reply Search(Call call)
    {
        var read = call.Read();
        var status = read.Text("package_status");
        var spans = Spans.Read(read);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (PageAsk.Read(call, Pages, out var refusal) is not { } ask)
        {
            return refusal!;
        }

        Page page;
        (Order Order, Parcel Parcel)[] rows;

        lock (market.Gate)
        {
            var slice = ask.Slice().Narrowed(spans, id => Get(id).Parcel.CreatedMs, fits: null);
            page = market.Packages.Listing.Find(slice with { Status = status });
            rows = [.. page.Ids.Select(Get)];
        }

        return Reply.Ok(data =>
        {
            data.WriteString("next_page_token"u8, ask.Next(page));
            data.WriteNumber("total_count"u8, page.Total);
            data.Objects("packages"u8, rows, (item, pair) => WriteRow(item, pair.Order, pair.Parcel));
        });
    }

    private (Order Order, Parcel Parcel) Get(long id)
    {
        var order = market.Orders.Get(market.Packages.OrderOf(id)!.Value);
        return (order, order.State.Parcels!.First(parcel => parcel.Id == id));
    }

    private void WriteRow(Utf8JsonWriter item, Order order, Parcel parcel)
    {
        var orders = market.OrdersIn(order, parcel);
        item.Id("id"u8, parcel.Id);
        item.Objects("orders"u8, orders, (inner, of) => inner.WriteString("id"u8, of.Id));
        item.Strings("order_line_item_ids"u8, LineIds(orders, parcel));
        item.WriteString("status"u8, PackageStatus.Of(order.State));
        item.WriteString("tracking_number"u8, parcel.Tracking);
        item.WriteString("shipping_provider_id"u8, parcel.ProviderId);
        item.WriteString("shipping_provider_name"u8, Providers.Name(parcel.ProviderId));
        item.Time("create_time"u8, parcel.CreatedMs);
        item.Time("update_time"u8, PackageBook.UpdatedMs(order.State, parcel));
    }

    private Reply Detail(Call call)
    {
        (Order Order, Parcel Parcel)? found;

        lock (market.Gate)
        {
            found = market.FindPackage(call.Route("package_id"));
        }

        return found is var (order, parcel)
            ? Reply.Ok(data => WriteDetail(data, order, parcel))
            : Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");
    }

    private void WriteDetail(Utf8JsonWriter data, Order order, Parcel parcel)
    {
        var orders = market.OrdersIn(order, parcel);
        var isPlatform = order.State.IsPlatformShipped;
        data.Id("package_id"u8, parcel.Id);
        data.Objects("orders"u8, orders, (item, of) => item.WriteString("id"u8, of.Id));
        data.WriteString("package_status"u8, PackageStatus.Of(order.State));
        data.WriteString("split_and_combine_tag"u8, Tag(order.State, parcel));
        data.WriteBoolean("has_multi_skus"u8, order.Plan.Lines.DistinctBy(line => line.Sku).Skip(1).Any());
        data.WriteString("note_tag"u8, "NO_NOTE"u8);
        data.WriteString("shipping_type"u8, isPlatform ? "TIKTOK"u8 : "SELLER"u8);
        data.WriteString("delivery_option_id"u8, isPlatform ? Shop.PlatformOptionId : Shop.DeliveryOptionId);
        data.WriteString("delivery_option_name"u8, isPlatform ? Shop.PlatformOptionName : Shop.DeliveryOptionName);
        data.WriteString("tracking_number"u8, parcel.Tracking);
        data.WriteString("last_mile_tracking_number"u8, ""u8);
        data.WriteString("shipping_provider_id"u8, parcel.ProviderId);
        data.WriteString("shipping_provider_name"u8, Providers.Name(parcel.ProviderId));

        if (parcel.Handover is { } handover)
        {
            data.WriteString("handover_method"u8, handover);
            data.WriteStartObject("pickup_slot"u8);
            data.WriteNumber("start_time"u8, parcel.SlotFrom);
            data.WriteNumber("end_time"u8, parcel.SlotTo);
            data.WriteEndObject();
        }

        data.Strings("order_line_item_ids"u8, LineIds(orders, parcel));
        market.WriteRecipient(data, order);
        WarehouseAddress.Write(data, "sender_address"u8, market.Profile);
        ParcelSize.Usual.Write(data);
        data.Time("create_time"u8, parcel.CreatedMs);
        data.Time("update_time"u8, PackageBook.UpdatedMs(order.State, parcel));
    }

    private static string Tag(OrderState state, Parcel parcel)
    {
        if (parcel.Orders is { Count: > 1 })
        {
            return "COMBINE";
        }

        return state.Parcels is { Count: > 1 } ? "SPLIT" : "DEFAULT";
    }

    private Reply Tracking(Call call)
    {
        if (market.Orders.Find(call.Route("order_id")) is not { } order)
        {
            return Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
        }

        var state = order.State;
        (long AtMs, string Text)[] steps =
        [
            (state.DeliveredMs, "Your package was delivered!"),
            (state.CollectedMs, "Your package was picked up by the carrier."),
            (state.ShippedMs, "The seller is preparing to hand over your package."),
        ];
        return Reply.Ok(data => data.Objects("tracking"u8, steps.Where(step => step.AtMs > 0), (item, step) =>
        {
            item.WriteString("description"u8, step.Text);
            item.WriteNumber("update_time_millis"u8, step.AtMs);
        }));
    }

    private static IEnumerable<string> LineIds(Order[] orders, Parcel parcel) =>
        orders.SelectMany(order => order.UnitsIn(parcel.Id).Select(unit => $"{order.LineId(unit)}"));
}

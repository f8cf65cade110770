using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>Packages and the way they take.</summary>
internal sealed class Packages(Market market)
{
    private const int UsualPage = 20;
    private const int MaxPage = 50;

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Search("/fulfillment/202309/packages/search", Scopes.Fulfilment, Search),
        ApiEndpoint.Get("/fulfillment/202309/packages/{package_id}", Scopes.Fulfilment, Detail),
        ApiEndpoint.Get("/fulfillment/202309/orders/{order_id}/tracking", Scopes.Logistics, Tracking),
    ];

    /// <summary>The package that the path names, with its order.</summary>
    public static (Order Order, Parcel Parcel)? Find(Market market, Call call)
    {
        if (call.Shop != market.Trading
            || !long.TryParse(call.Route("package_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || market.Orders.Find(Order.ParcelOrder(id)) is not { } order)
        {
            return null;
        }

        return order.State.Parcels?.FirstOrDefault(parcel => parcel.Id == id) is { } found ? (order, found) : null;
    }

    private Reply Search(Call call)
    {
        var read = call.Read();
        var status = read.Text("package_status");
        var (createdFrom, createdUntil) = (read.Int64("create_time_ge"), read.Int64("create_time_lt"));
        var (updatedFrom, updatedUntil) = (read.Int64("update_time_ge"), read.Int64("update_time_lt"));

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (call.PageSize(UsualPage, MaxPage) is not { } size)
        {
            return Reply.BadParameter($"param page_size must be between 1 and {MaxPage}");
        }

        var bound = $"{status} {createdFrom} {createdUntil} {updatedFrom} {updatedUntil}";
        PageToken? after = null;

        if (call.Query.GetValueOrDefault("page_token") is { Length: > 0 } token
            && (after = PageToken.Decode(token, bound)) is null)
        {
            return Reply.BadParameter("param page_token is invalid");
        }

        var found = All(call)
            .Where(pair => status is null || PackageStatus.Of(pair.Order.State) == status)
            .Where(pair => IsWithin(pair.Parcel.CreatedMs, createdFrom, createdUntil))
            .Where(pair => IsWithin(UpdatedMs(pair.Order, pair.Parcel), updatedFrom, updatedUntil))
            .OrderBy(pair => pair.Parcel.Id)
            .ToArray();
        var rest = found.Where(pair => after is null || pair.Parcel.Id > after.Value.SortKey).ToArray();
        var page = rest.Take(size).ToArray();
        var next = rest.Length > page.Length ? new PageToken(page[^1].Parcel.Id, 0).Encode(bound) : "";
        return Reply.Ok(data =>
        {
            data.WriteString("next_page_token"u8, next);
            data.WriteNumber("total_count"u8, found.Length);
            data.Objects("packages"u8, page, (item, pair) => WriteRow(item, pair.Order, pair.Parcel));
        });
    }

    private (Order Order, Parcel Parcel)[] All(Call call)
    {
        if (call.Shop != market.Trading)
        {
            return [];
        }

        lock (market.Gate)
        {
            return [.. market.Orders
                .Between(update: false, 0, long.MaxValue, ascending: true)
                .SelectMany(found => (found.Order.State.Parcels ?? []).Select(parcel => (found.Order, parcel)))];
        }
    }

    private static void WriteRow(Utf8JsonWriter item, Order order, Parcel parcel)
    {
        item.Id("id"u8, parcel.Id);
        item.Objects("orders"u8, [order], (inner, of) => inner.WriteString("id"u8, of.Id));
        item.Strings("order_line_item_ids"u8, LineIds(order, parcel));
        item.WriteString("status"u8, PackageStatus.Of(order.State));
        item.WriteString("tracking_number"u8, parcel.Tracking);
        item.WriteString("shipping_provider_id"u8, parcel.ProviderId);
        item.WriteString("shipping_provider_name"u8, Providers.Name(parcel.ProviderId));
        item.Time("create_time"u8, parcel.CreatedMs);
        item.Time("update_time"u8, UpdatedMs(order, parcel));
    }

    private Reply Detail(Call call)
    {
        if (Find(market, call) is not var (order, parcel))
        {
            return Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");
        }

        return Reply.Ok(data =>
        {
            data.Id("package_id"u8, parcel.Id);
            data.Objects("orders"u8, [order], (item, of) => item.WriteString("id"u8, of.Id));
            data.WriteString("package_status"u8, PackageStatus.Of(order.State));
            data.WriteString(
                "split_and_combine_tag"u8, order.State.Parcels is { Count: > 1 } ? "SPLIT"u8 : "DEFAULT"u8);
            data.WriteBoolean("has_multi_skus"u8, order.Plan.Lines.DistinctBy(line => line.Sku).Skip(1).Any());
            data.WriteString("note_tag"u8, "NO_NOTE"u8);
            data.WriteString("shipping_type"u8, "SELLER"u8);
            data.WriteString("delivery_option_id"u8, Shop.DeliveryOptionId);
            data.WriteString("delivery_option_name"u8, Shop.DeliveryOptionName);
            data.WriteString("tracking_number"u8, parcel.Tracking);
            data.WriteString("last_mile_tracking_number"u8, ""u8);
            data.WriteString("shipping_provider_id"u8, parcel.ProviderId);
            data.WriteString("shipping_provider_name"u8, Providers.Name(parcel.ProviderId));
            data.Strings("order_line_item_ids"u8, LineIds(order, parcel));
            AddressWriter.Write(data, order.Buyer);
            data.Time("create_time"u8, parcel.CreatedMs);
            data.Time("update_time"u8, UpdatedMs(order, parcel));
        });
    }

    private Reply Tracking(Call call)
    {
        if (call.Shop != market.Trading || market.Orders.Find(call.Route("order_id")) is not { } order)
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

    private static IEnumerable<string> LineIds(Order order, Parcel parcel)
    {
        var state = order.State;
        var fate = (state.Parcels ?? []).TakeWhile(known => known.Id != parcel.Id).Count() + 1;
        return Enumerable.Range(0, order.Units)
            .Where(unit => state.Fate(unit) == fate)
            .Select(unit => order.LineId(unit).ToString(CultureInfo.InvariantCulture));
    }

    private static long UpdatedMs(Order order, Parcel parcel) =>
        Math.Max(parcel.UpdatedMs, Math.Max(order.State.CollectedMs, order.State.DeliveredMs));

    private static bool IsWithin(long atMs, long? from, long? until) =>
        atMs / 1_000 >= (from ?? 0) && atMs / 1_000 < (until ?? long.MaxValue);
}

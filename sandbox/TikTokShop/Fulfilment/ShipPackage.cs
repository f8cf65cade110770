using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>
/// A package that is there from payment on is shipped: with the seller's own carrier, or handed over to the platform's.
/// One by one or many at once, where each tells its own failure.
/// </summary>
internal sealed class ShipPackage(Market market)
{
    private const int MaxAtOnce = 50;

    private static readonly string[] Methods = ["PICKUP", "DROP_OFF"];

    private sealed record Wish(string? Handover, long SlotFrom, long SlotTo, string? Tracking, string? ProviderId);

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Post("/fulfillment/202309/packages/{package_id}/ship", Scopes.Fulfilment, One),
        ApiEndpoint.Post("/fulfillment/202309/packages/ship", Scopes.Fulfilment, Many),
    ];

    private async Task<Reply> One(Call call)
    {
        var read = call.Read();
        var wish = Read(read);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        Reply? refusal;

        lock (market.Gate)
        {
            refusal = Ship(call.Route("package_id"), wish);
        }

        await market.Journal.Save();
        return refusal ?? Reply.Done;
    }

    private async Task<Reply> Many(Call call)
    {
        var read = call.Read();
        var wishes = new List<(string Id, Wish Wish)>();

        foreach (var element in read.Items("packages") ?? [])
        {
            var ofPackage = new BodyReader(element, "packages.");
            wishes.Add((ofPackage.RequiredText("id"), Read(ofPackage)));
            read.Take(ofPackage);
        }

        if (wishes.Count is 0 or > MaxAtOnce)
        {
            read.Missing("packages");
        }

        if (read.Fault is { } fault)
        {
            return fault;
        }

        (string Id, Reply? Refusal)[] outcomes;

        lock (market.Gate)
        {
            outcomes = [.. wishes.Select(wish =>
                (wish.Id, market.Seller.Faults.PartialError() ?? Ship(wish.Id, wish.Wish)))];
        }

        await market.Journal.Save();
        return Reply.Ok(data => data.Errors(outcomes, "package_id"));
    }

    private static Wish Read(BodyReader read)
    {
        var slot = read.Inner("pickup_slot");
        var own = read.Inner("self_shipment");
        var hasOwn = read.Has("self_shipment");
        var wish = new Wish(
            read.Text("handover_method"),
            slot.Int64("start_time") ?? 0,
            slot.Int64("end_time") ?? 0,
            hasOwn ? own.RequiredText("tracking_number") : null,
            hasOwn ? own.RequiredText("shipping_provider_id") : null);
        read.Take(slot);
        read.Take(own);
        return wish;
    }

    private Reply? Ship(string packageId, Wish wish)
    {
        if (market.FindPackage(packageId) is not var (first, parcel))
        {
            return Reply.Refused(Codes.NotYourPackage, "The package does not belong to the shop.");
        }

        if (parcel.IsShipped)
        {
            return Reply.Refused(Codes.PackageAlreadyShipped, "The package is shipped already.");
        }

        var orders = market.OrdersIn(first, parcel);
        var refusal = orders
            .Select(order => market.RefuseToShip(order, Codes.PackageAlreadyShipped))
            .FirstOrDefault(found => found is not null)
            ?? Refuse(first, wish);

        if (refusal is not null)
        {
            return refusal;
        }

        foreach (var order in orders)
        {
            market.Ship(order, order.UnitsIn(parcel.Id), (id, now) => Shipped(first, parcel, wish, now), parcel.Id);
        }

        return null;
    }

    private static Reply? Refuse(Order order, Wish wish)
    {
        if (!order.State.IsPlatformShipped)
        {
            return wish.Tracking is null
                ? Reply.BadParameter("param body.self_shipment is missing")
                : TrackingCheck.Run(wish.Tracking, wish.ProviderId!);
        }

        return wish.Handover is not null && !Methods.Contains(wish.Handover)
            ? Reply.BadParameter("param handover_method is invalid")
            : null;
    }

    private static Parcel Shipped(Order order, Parcel parcel, Wish wish, long nowMs) => order.State.IsPlatformShipped
        ? parcel with
        {
            Tracking = ShippingServices.TrackingOf(parcel.Id),
            ProviderId = Providers.Usps,
            Handover = wish.Handover ?? "DROP_OFF",
            SlotFrom = wish.SlotFrom,
            SlotTo = wish.SlotTo,
            UpdatedMs = nowMs,
            ShippedMs = nowMs,
        }
        : parcel with
        {
            Tracking = wish.Tracking!, ProviderId = wish.ProviderId!, UpdatedMs = nowMs, ShippedMs = nowMs,
        };
}

/// <summary>The list of what failed in calls that take many things.</summary>
internal static class ErrorList
{
    public static void Errors(
        this Utf8JsonWriter data, IEnumerable<(string Id, Reply? Refusal)> outcomes, string detail) =>
        data.Objects("errors"u8, outcomes.Where(outcome => outcome.Refusal is not null), (item, outcome) =>
        {
            item.WriteNumber("code"u8, outcome.Refusal!.Code);
            item.WriteString("message"u8, outcome.Refusal.Message);
            item.WriteStartObject("detail"u8);
            item.WriteString(detail, outcome.Id);
            item.WriteEndObject();
        });
}

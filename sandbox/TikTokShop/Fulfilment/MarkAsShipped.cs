using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>The seller ships an order, or some of its lines, with a carrier of its own.</summary>
internal sealed class MarkAsShipped(Market market)
{
    public ApiEndpoint Endpoint() =>
        ApiEndpoint.Post("/fulfillment/202309/orders/{order_id}/packages", Scopes.Fulfilment, Run);

    private async Task<Reply> Run(Call call)
    {
        var read = call.Read();
        var tracking = read.RequiredText("tracking_number");
        var provider = read.RequiredText("shipping_provider_id");
        var lineIds = read.Texts("order_line_item_ids");

        if (read.Fault is { } fault)
        {
            return fault;
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = Mark(call.Route("order_id"), tracking, provider, lineIds);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply Mark(string orderId, string tracking, string provider, IReadOnlyList<string>? lineIds)
    {
        if (market.Orders.Find(orderId) is not { } order)
        {
            return Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
        }

        if ((market.RefuseToShip(order, Codes.AlreadyShipped)
            ?? RefuseWorld(order)
            ?? TrackingCheck.Run(tracking, provider)) is { } refusal)
        {
            return refusal;
        }

        var named = lineIds is { Count: > 0 }
            ? lineIds.Select(order.UnitOf).OfType<int>().Distinct().Order()
            : Enumerable.Range(0, order.Units);
        int[] units = [.. named.Where(unit => Shipment.IsOpen(order.State, unit))];

        if (units.Length == 0)
        {
            return Reply.Refused(Codes.AlreadyShipped, "The order line items are shipped already or unknown.");
        }

        var parcel = market.Ship(order, units, (id, now) =>
            new Parcel(id, tracking, provider, now, now) { ShippedMs = now }, ReusedPackage(order, units));
        return Reply.Ok(data =>
        {
            data.WriteString("order_id"u8, order.Id);
            data.Strings("order_line_item_ids"u8, units.Select(unit => $"{order.LineId(unit)}"));
            data.Id("package_id"u8, parcel.Id);
            data.WriteStartObject("warning"u8);
            data.WriteString("message"u8, ""u8);
            data.WriteEndObject();
        });
    }

    private static Reply? RefuseWorld(Order order) => order.State.IsPlatformShipped
        ? Reply.Refused(Codes.PlatformShipped, "The order is shipped with a label of the platform.")
        : null;

    /// <summary>The package that is there from payment on, when all that lies in it goes.</summary>
    private static long? ReusedPackage(Order order, int[] units) => order.State.Parcels?
        .FirstOrDefault(parcel => !parcel.IsShipped && order.UnitsIn(parcel.Id).Order().SequenceEqual(units))?.Id;
}

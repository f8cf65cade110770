using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>In the US, a package shipped by the platform comes into being when its label is bought.</summary>
internal sealed class PackagesOfPlatform(Market market)
{
    public ApiEndpoint Endpoint() => ApiEndpoint.Post("/fulfillment/202309/packages", Scopes.Fulfilment, Run);

    /// <summary>The refusal of an order whose label is not the platform's, or whose package is there already.</summary>
    public static Reply? RefuseWorld(Market market, Order order)
    {
        if (!order.State.IsPlatformShipped)
        {
            return Reply.Refused(Codes.SellerShips, "The order is shipped by the seller.");
        }

        return market.PackageFromPayment
            ? Reply.Refused(Codes.NotInRegion, "The operation is not available in this region.")
            : null;
    }

    private async Task<Reply> Run(Call call)
    {
        var read = call.Read();
        var orderId = read.RequiredText("order_id");
        var serviceId = read.Text("shipping_service_id");
        var wanted = WantedUnits.Read(read);
        var size = ParcelSize.Read(read);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        Reply reply;

        lock (market.Gate)
        {
            reply = Create(orderId, serviceId, wanted, size);
        }

        await market.Journal.Save();
        return reply;
    }

    private Reply Create(string orderId, string? serviceId, WantedUnits wanted, ParcelSize size)
    {
        if (market.Orders.Find(orderId) is not { } order)
        {
            return Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
        }

        if ((market.RefuseToShip(order, Codes.PackageAlreadyShipped) ?? RefuseWorld(market, order)) is { } refusal)
        {
            return refusal;
        }

        if (ShippingServices.All.FirstOrDefault(known => serviceId is null || known.Id == serviceId) is not { } service)
        {
            return Reply.BadParameter("param shipping_service_id is invalid");
        }

        int[] units = [.. wanted.Of(market, order).Where(unit => Shipment.IsOpen(order.State, unit))];

        if (units.Length == 0)
        {
            return Reply.Refused(Codes.PackageAlreadyShipped, "The order line items are shipped already or unknown.");
        }

        var parcel = market.Ship(order, units, (id, now) =>
            new Parcel(id, ShippingServices.TrackingOf(id), Providers.Usps, now, now)
            {
                ShippedMs = now, ServiceId = service.Id,
            });
        return Reply.Ok(data =>
        {
            data.Id("package_id"u8, parcel.Id);
            data.WriteString("order_id"u8, order.Id);
            data.Strings("order_line_item_ids"u8, units.Select(unit => $"{order.LineId(unit)}"));
            data.WriteStartObject("shipping_service_info"u8);
            service.Write(data, size, market.Currency);
            data.WriteEndObject();
            size.Write(data);
            data.Time("create_time"u8, parcel.CreatedMs);
        });
    }
}

using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>A service of the platform that a label can be bought of.</summary>
internal sealed record ShippingRate(string Id, string Name, int BaseCents, int CentsAPound, int Earliest, int Latest)
{
    public long PriceMinor(ParcelSize size) => BaseCents + (long)(decimal.Ceiling(size.Pounds) * CentsAPound);

    public void Write(Utf8JsonWriter item, ParcelSize size, string currency)
    {
        item.WriteString("id"u8, Id);
        item.WriteString("name"u8, Name);
        item.Money("price"u8, PriceMinor(size));
        item.WriteString("currency"u8, currency);
        item.WriteNumber("earliest_delivery_days"u8, Earliest);
        item.WriteNumber("latest_delivery_days"u8, Latest);
        item.WriteString("shipping_provider_id"u8, Providers.Usps);
        item.WriteString("shipping_provider_name"u8, Providers.Name(Providers.Usps));
    }
}

/// <summary>What the platform would carry a parcel for.</summary>
internal sealed class ShippingServices(Market market)
{
    public static IReadOnlyList<ShippingRate> All { get; } =
    [
        new("7208502187360519982", "USPS Ground Advantage", 420, 85, 2, 5),
        new("7208502187360519983", "USPS Priority Mail", 760, 120, 1, 3),
    ];

    public ApiEndpoint Endpoint() => ApiEndpoint.Search(
        "/fulfillment/202309/orders/{order_id}/shipping_services/query", Scopes.Fulfilment, Run);

    /// <summary>A number of the carrier's form, always the same for a package.</summary>
    public static string TrackingOf(long packageId) =>
        string.Create(CultureInfo.InvariantCulture, $"9400109{packageId % 1_000_000_000_000_000:D15}");

    private Reply Run(Call call)
    {
        var read = call.Read();
        var wanted = WantedUnits.Read(read);
        var size = ParcelSize.Read(read);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (market.Orders.Find(call.Route("order_id")) is not { } order)
        {
            return Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
        }

        if (PackagesOfPlatform.RefuseWorld(market, order) is { } refusal)
        {
            return refusal;
        }

        var units = wanted.Of(market, order);
        return Reply.Ok(data =>
        {
            data.WriteString("order_id"u8, order.Id);
            data.Strings("order_line_id"u8, units.Select(unit => $"{order.LineId(unit)}"));
            size.Write(data);
            data.Objects("shipping_services"u8, All, (item, service) =>
            {
                service.Write(item, size, market.Currency);
                item.WriteBoolean("is_default"u8, service == All[0]);
            });
        });
    }
}
